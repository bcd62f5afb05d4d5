namespace VetCare.Web.Identity;

/// <summary>Pieces that the most used passwords are made of, in lower case: keyboard runs, number runs, names, words and what people stick on.</summary>
internal static class CommonPasswords
{
    private const string Pieces = """
        password passwort passw0rd passwd pass123 letmein welcome login admin administrator root guest user test secret changeme change default
        temp master access qwertyuiop qwerty qwertz azerty asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv 1q2w3e4r5t 1q2w3e4r 1q2w3e 1qaz2wsx 1qaz
        2wsx 3edc qazwsx abcdefgh abcdef abcd abc123 abc aaaaaa 0123456789 1234567890 123456789 12345678 1234567 123456 12345 1234 123 987654321
        87654321 7654321 654321 54321 4321 321 111111 222222 333333 444444 555555 666666 777777 888888 999999 000000 121212 123123 112233 131313
        iloveyou ilove loveyou lovely love sunshine princess princesa prince dragon monkey football soccer baseball basketball hockey golf
        superman batman spiderman pokemon starwars trustno1 shadow michael jordan jennifer hunter hannah thomas robert daniel andrew joshua
        charlie jessica ashley nicole matthew anthony george william maggie buster tigger ginger pepper cookie chocolate butterfly flower
        purple orange yellow banana summer winter spring autumn monday friday january february august september october november december
        freedom whatever nothing computer internet samsung google facebook microsoft apple hello helloworld world killer mustang ferrari
        porsche mercedes harley corvette silver golden diamond liverpool arsenal chelsea barcelona realmadrid juventus london paris berlin
        america canada mexico jesus christ angel heaven god blessed family forever friends mother father brother sister baby babygirl honey
        sweet sweety lucky happy smile peace magic merlin wizard phoenix matrix ninja samurai killer pirate cowboy gangster money dollar
        clinic veterinary veterinarian animal hospital doctor nurse puppy kitty kitten cat dog dogs cats horse rabbit tiger lion panther eagle
        falcon dolphin bailey bella luna rocky coco daisy molly sadie lucy sophie zeus simba nala teddy oscar milo max
        qwer asd zxc qaz wsx edc 2020 2021 2022 2023 2024 2025 2026 2027 2028 1990 1991 1992 1993 1994 1995 1996 1997 1998 1999 2000 2010 007 69 99
        """;

    public static IReadOnlyList<string> LongestFirst { get; } =
    [
        .. Pieces
            .Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(piece => piece.Length),
    ];
}
