namespace CaseRecording.Benchmarks.People;

/// <summary>Names from which fictional people are made: those of the Island and of Britain by about how often they are met, and a long tail of rare ones.</summary>
internal static class PopulationNames
{
    /// <summary>Forenames of women and girls, the most frequent first.</summary>
    public static readonly string[] Female = Split("""
        Margaret Susan Sarah Emma Catherine Mary Elizabeth Jean Patricia Olivia Amelia Isla Emily Ava Lily Jessica Sophie Sophia Grace Mia Ella Chloe Charlotte Julie Karen Jacqueline
        Helen Jane Ann Anne Christine Linda Barbara Joan Dorothy Nicola Claire Joanne Michelle Lisa Samantha Rachel Rebecca Laura Gemma Victoria Katherine Lauren Hannah Amy Louise
        Alison Deborah Sandra Carol Pamela Janet Maureen Sheila Jennifer Hilary Gillian Fiona Tracey Angela Sharon Dawn Donna Kelly Stacey Natalie Danielle Kirsty Leanne Stephanie
        Abigail Megan Bethany Georgia Eleanor Lucy Molly Holly Katie Daisy Evie Poppy Freya Phoebe Ruby Scarlett Isabella Isabelle Eva Florence Rosie Matilda Alice Millie Erin Imogen
        Breeshey Voirrey Kirree Aalin Fenella Ealisaid Ysbal Moirrey Aalish Mona Ruth Joyce Irene Edith Doris Vera Winifred Gladys Hilda Eileen Kathleen Norah Bridget Sinead Siobhan Niamh
        Aoife Roisin Agnieszka Katarzyna Malgorzata Zofia Ewa Fatima Aisha Maria Ana Ines Beatriz Priya Anjali Mei Chidinma Adaeze Tabitha Harriet Martha Jemima Rosemary Judith Valerie
        Wendy Yvonne Lorraine Heather Kayleigh Jade Amber Paige Courtney Skye Summer Maisie Lexi Layla Zara Aria Willow Ivy Elsie Nancy Penelope Thea Harper Robyn Caitlin Orla Tamsin
        """);

    /// <summary>Forenames of men and boys.</summary>
    public static readonly string[] Male = Split("""
        John David William James Robert Michael Thomas Peter Paul Andrew Stephen Juan Oliver Jack Harry George Noah Charlie Jacob Alfie Oscar Muhammad Leo Joshua Archie Mark Richard
        Christopher Ian Alan Anthony Kevin Brian Philip Graham Geoffrey Keith Colin Martin Simon Nigel Jonathan Matthew Daniel Adam Lee Jason Darren Gary Neil Stuart Steven Craig Sean
        Benjamin Samuel Alexander Joseph Edward Henry Charles Frederick Arthur Albert Ernest Harold Norman Stanley Leonard Walter Frank Ronald Donald Dennis Kenneth Raymond Roy Derek
        Ryan Liam Callum Connor Jordan Kyle Nathan Luke Ethan Dylan Lewis Logan Mason Max Lucas Isaac Theo Freddie Sebastian Finley Finlo Illiam Orry Ewan Ean Jamys Tomaas Pherick Magnus
        Godred Aedan Gareth Rhys Owen Huw Dafydd Patrick Declan Brendan Conor Eoin Rory Angus Hamish Duncan Alasdair Euan Piotr Pawel Tomasz Marcin Krzysztof Wojciech Ahmed Yusuf Ibrahim
        Chukwuemeka Obinna Rajesh Arjun Wei Joao Miguel Tiago Mateo Nicholas Timothy Gregory Dominic Adrian Julian Vincent Hugh Bernard Gerald Gerard Maurice Trevor Terence Barry Clive
        Toby Jude Elliot Reuben Gabriel Felix Jasper Rufus Zachary Tyler Jayden Kayden Bailey Brandon Aaron Harvey Ollie Reggie Albie Jenson Blake Caleb Elijah Tobias Bobby Louie Ralph
        """);

    /// <summary>Surnames that are met often.</summary>
    public static readonly string[] Frequent = Split("""
        Kelly Quayle Moore Corlett Christian Watterson Smith Cain Kewley Jones Callow Teare Kneale Corkill Quirk Clague Cowley Craine Corrin Costain Cannell Faragher Gawne Gelling Kermode
        Williams Taylor Brown Kneen Kinrade Killip Karran Callister Clucas Cregeen Crellin Quine Qualtrough Radcliffe Sayle Shimmin Skillicorn Cowin Creer Cubbon Curphey Fargher Harrison
        Hughes Johnson Wilson Davies Evans Thomas Roberts Walker Wright Robinson Thompson White Edwards Green Hall Wood Lewis Jackson Clarke Turner Hill Scott Cooper Morris Ward Watson
        Morrison Joughin Kaighin Keig Kennaugh Kissack Lace Leece Looney Lowey Maddrell Mylchreest Mylrea Mylroie Moughtin Oates Quaggin Quane Quiggin Quilliam Quillin Skelly Stowell
        Taggart Taubman Vondy Bridson Brew Boyde Brennan Caine Caley Callin Cashen Collister Comish Corteen Corkish Cottier Crebbin Crennell Cretney Cringle Crowe Duggan Fayle Garrett
        Gill Goldie Gorry Halsall Kerruish Kerrush Kennish Kinley Kinnish Kinvig Leece Lawson Martin Lee King Baker Allen Young Anderson Mitchell Phillips James Campbell Bell Murphy
        Miller Cook Parker Bennett Shaw Marshall Collins Richardson Carter Griffiths Cox Palmer Simpson Stewart Stevens Ellis Adams Foster Gray Hunt Mills Murray Reid Kennedy OBrien ONeill
        Byrne Ryan Doyle Gallagher Doherty Lynch Maguire McCarthy McDonald MacKenzie McKenzie McLean McGregor McIntosh McAllister McNeill MacLeod McGuinness McLaughlin McKay McBride McCabe
        Nowak Kowalski Wisniewski Lewandowski Zielinski Okafor Adeyemi Khan Patel Singh Ahmed Begum Chen Wong Santos Ferreira Silva Nguyen Popescu Andersson Fischer Dubois Rossi Horvat
        Bailey Barnes Booth Bradley Brooks Burton Chapman Cole Dawson Dixon Elliott Fletcher Ford Fox Gibson Gordon Graham Grant Harris Harvey Henderson Holmes Howard Jenkins Kay Knight
        Lloyd Mason Matthews Newton Nicholson Owen Pearson Perry Powell Price Reynolds Rogers Rose Russell Saunders Spencer Stone Sutton Tucker Walsh Webb Wells West Whittaker Woods
        """);

    private static readonly string[] Beginnings = Split("""
        Ash Black Brad Brom Brook Brough Bux Carl Chad Chat Clay Cleve Clif Cob Cran Craw Dal Den Dun East Eccle Ed El Ember Fair Far Fen Gar Glad Green Grim Had Hal Ham Har Hart Has Hather
        Hazel Heath Hol Horn Hurst Kel Kirk Lang Lind Long Mans Mar May Mel Mid Mil New Nor Oak Old Or Pem Pen Pres Rad Red Ring Rock Ros Row Rush Sand Sel Sher Ship Stan Staple Sted Stock
        Strat Sun Sut Swan Thorn Thur Til Tun Wad Wal Walm War Wash Water Wen West Wet Whit Wick Wil Wim Win Wood Wor Wren Yar
        """);

    private static readonly string[] Endings = Split("""
        borough bourne bridge burn bury by castle church cliffe combe cote croft dale den don field fold ford gate grave greave ham head hill holme house hurst land ley low man mere more
        ridge shaw sley son stead stone thorpe ton tree wall water way well wick wood worth
        """);

    /// <summary>Surnames that are rare, of which there are many: each of them one of five thousand.</summary>
    public static string Rare(Random dice) => Beginnings[dice.Next(Beginnings.Length)] + Endings[dice.Next(Endings.Length)];

    private static string[] Split(string names) => [.. names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
