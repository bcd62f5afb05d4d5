using VetCare.Tests.Architecture.Samples;
using VetCare.Tests.Architecture.Samples.Features.Right;
using VetCare.Web.Data;
using Xunit;

namespace VetCare.Tests.Architecture;

/// <summary>A rule that cannot fail guards nothing: each one is shown a class that breaks it.</summary>
public sealed class RulesNoticeTests
{
    [Fact]
    public void A_domain_class_with_a_package_is_noticed() => Noticed(Rules.DomainUsesOnlyTheBaseLibrary([typeof(DomainWithData)]));

    [Fact]
    public void A_domain_class_that_reads_the_clock_or_the_culture_is_noticed() =>
        Assert.Equal(2, Rules.DomainReadsNoClockAndNoCulture([typeof(DomainWithClock)]).Count());

    [Fact]
    public void A_page_that_uses_data_in_a_lambda_is_noticed() =>
        Assert.Contains(
            Rules.ComponentsUseNoData([typeof(PageWithData)]),
            violation => violation.Contains("EntityFrameworkQueryableExtensions")
        );

    [Fact]
    public void A_use_case_that_navigates_is_noticed() => Noticed(Rules.UseCasesKnowNoScreen([typeof(UseCaseWithScreen)]));

    [Fact]
    public void A_use_case_without_the_common_context_is_noticed()
    {
        Noticed(Rules.UseCasesTakeTheirContext([typeof(UseCaseWithoutContext)]));
        Assert.Empty(Rules.UseCasesTakeTheirContext([typeof(UseCaseWithScreen)]));
    }

    [Fact]
    public void An_operation_beside_the_use_cases_is_noticed() =>
        Noticed(Rules.OnlyUseCasesOpenTheClinic([typeof(OperationThatIsNoUseCase)], []));

    [Fact]
    public void An_unlisted_user_of_the_unscoped_door_is_noticed()
    {
        Noticed(Rules.OnlyListedClassesUse([typeof(KeeperOfAContext)], typeof(SystemDb), []));
        Assert.Empty(Rules.OnlyListedClassesUse([typeof(KeeperOfAContext)], typeof(SystemDb), [nameof(KeeperOfAContext)]));
    }

    [Fact]
    public void A_kept_context_is_noticed() => Noticed(Rules.NobodyKeepsAContext([typeof(KeeperOfAContext)]));

    [Fact]
    public void A_context_used_and_disposed_in_one_method_is_no_kept_context() =>
        Assert.Empty(Rules.NobodyKeepsAContext([typeof(OperationThatIsNoUseCase)]));

    [Fact]
    public void A_context_made_by_hand_is_noticed() => Noticed(Rules.NobodyMakesAContext([typeof(MakerOfAContext)], []));

    [Fact]
    public void A_feature_that_reaches_into_another_is_noticed()
    {
        Noticed(Rules.FeaturesMeetThroughContracts([typeof(Intruder)]));
        Assert.Empty(Rules.FeaturesMeetThroughContracts([typeof(Guest)]));
    }

    [Fact]
    public void Data_that_uses_a_feature_is_noticed() => Noticed(Rules.NobodyUsesFeatures([typeof(Guest)]));

    [Fact]
    public void A_document_that_knows_who_is_signed_in_is_noticed() =>
        Noticed(Rules.DocumentsUseOnlyTheDomain([typeof(DocumentWithIdentity)]));

    [Fact]
    public void Lifting_all_filters_is_noticed() => Noticed(Rules.FiltersAreLiftedByName([typeof(LifterOfAllFilters)]));

    [Fact]
    public void Raw_sql_outside_data_is_noticed() => Noticed(Rules.RawSqlStaysInData([typeof(WriterOfSql)]));

    [Fact]
    public void Blocking_is_noticed() => Noticed(Rules.NobodyBlocks([typeof(Blocker)]));

    [Fact]
    public void Async_void_is_noticed() => Noticed(Rules.NothingIsAsyncVoid([typeof(FireAndForget)]));

    [Fact]
    public void A_registered_context_is_noticed() => Noticed(Rules.ContextsAreNotRegistered([typeof(Registrar)]));

    [Fact]
    public void A_page_that_names_nobody_is_noticed()
    {
        Type[] wrong = [typeof(OpenPage), typeof(UnlistedAnonymousPage), typeof(PageWithoutPolicy)];
        Assert.Equal(3, Rules.PagesAreGuarded(wrong, [], []).Count());
        Assert.Empty(Rules.PagesAreGuarded([typeof(GuardedPage)], [], []));
        Assert.Empty(Rules.PagesAreGuarded(wrong[1..], [nameof(UnlistedAnonymousPage)], [nameof(PageWithoutPolicy)]));
    }

    private static void Noticed(IEnumerable<string> violations) => Assert.NotEmpty(violations);
}
