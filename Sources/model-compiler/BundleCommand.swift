import ArgumentParser
import ModelCompiler

/// `model-compiler bundle`: all services, resources and tables to one file.
struct BundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract: "Compiles all models to one file, the same bytes each time.")

  @Option(help: "botocore's data directory, its files decompressed.")
  var botocore: String

  @Option(help: "boto3's data directory.")
  var boto3: String

  @Option(help: "The directory of tables that botocore has in its source.")
  var tables: String

  @Option(help: "The file to write.")
  var output: String

  func run() throws {
    var compiler = BundleCompiler()
    try compiler.addServices(in: botocore)
    try compiler.addResources(in: boto3)
    try compiler.addTables(in: tables)
    let bundle = try compiler.bundle()
    try ModelFile.write(bundle, to: output)
    print(
      """
      \(compiler.serviceCount) services, \(compiler.ruleSetCount) endpoint rule sets: \
      \(bundle.count) bytes in \(output)
      """)
  }
}
