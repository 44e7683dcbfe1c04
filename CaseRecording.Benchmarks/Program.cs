Console.WriteLine("Case Recording benchmarks");
