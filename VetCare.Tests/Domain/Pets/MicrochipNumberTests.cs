using VetCare.Domain.Pets;
using Xunit;

namespace VetCare.Tests.Domain.Pets;

public sealed class MicrochipNumberTests
{
    [Theory]
    [InlineData("040098100111917")]
    [InlineData("968000004531234")]
    [InlineData("985112001234567")]
    [InlineData("900274877906943")]
    public void An_ISO_number_is_accepted_and_kept_as_text(string typed)
    {
        var chip = MicrochipNumber.Parse(typed, "chip").Value;
        Assert.Equal(typed, chip.Code);
        Assert.Equal(MicrochipStandard.Iso11784, chip.Standard);
        Assert.Equal(chip, MicrochipNumber.FromStored(typed));
    }

    [Theory]
    [InlineData("985 112 001 234 567")]
    [InlineData("985.112.001.234.567")]
    [InlineData(" 985-112-001-234-567 ")]
    [InlineData("985\u00A0112–001 234567\r\n")]
    public void Spaces_dots_and_dashes_do_not_matter(string typed)
    {
        var chip = MicrochipNumber.Parse(typed, "chip").Value;
        Assert.Equal("985112001234567", chip.Code);
        Assert.Equal("985 112 001 234 567", chip.Format());
    }

    [Theory]
    [InlineData("900274877906944", "microchip.identification")]
    [InlineData("98511200123456", "microchip.length")]
    [InlineData("9851120012345678", "microchip.length")]
    [InlineData("98511200123456A", "microchip.length")]
    [InlineData("999000000000001", "microchip.test")]
    [InlineData("000112001234567", "microchip.prefix")]
    [InlineData("985112*01234567", "microchip.characters")]
    [InlineData("٩٨٥١١٢٠٠١٢٣٤٥٦٧", "microchip.characters")]
    [InlineData("junkjunkjunkjunkjunkjunkjunk30", "microchip.length")]
    [InlineData("", "microchip.required")]
    [InlineData(" - ", "microchip.required")]
    [InlineData(null, "microchip.required")]
    public void What_no_chip_can_answer_is_refused(string? typed, string code)
    {
        var error = MicrochipNumber.Parse(typed, "chip").Error;
        Assert.Equal(code, error.Code);
        Assert.Equal("chip", error.Field);
    }

    [Theory]
    [InlineData("0a13-79c8.2f", "0A1379C82F")]
    [InlineData("123456789", "123456789")]
    public void An_older_number_is_accepted_as_not_ISO(string typed, string code)
    {
        var chip = MicrochipNumber.Parse(typed, "chip").Value;
        Assert.Equal(code, chip.Code);
        Assert.Equal(MicrochipStandard.NonIso, chip.Standard);
        Assert.Equal(code, chip.Format());
    }
}
