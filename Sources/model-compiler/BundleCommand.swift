import ArgumentParser
import ModelCompiler
import ServiceModel

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

  @Flag(help: "Write nothing; fail when the content of the file is not what is compiled.")
  var check = false

  func run() throws {
    var compiler = BundleCompiler()
    try compiler.addServices(in: botocore)
    try compiler.addResources(in: boto3)
    try compiler.addTables(in: tables)
    let bundle = try compiler.bundle()
    guard !check else { return try compare(bundle) }
    try ModelFile.write(bundle, to: output)
    print(
      """
      \(compiler.serviceCount) services, \(compiler.ruleSetCount) endpoint rule sets: \
      \(bundle.count) bytes in \(output)
      """)
  }

  private func compare(_ compiled: [UInt8]) throws {
    let committed = try ModelFile.read(output)
    guard committed != compiled else { return }
    let difference = try ModelBundle(ModelBytes(copying: compiled))
      .firstDifference(from: ModelBundle(ModelBytes(copying: committed)))
    if let difference {
      print("\(output) is not what the models compile to: \(difference) differs")
      throw ExitCode.failure
    }
    print("\(output) has the same content, deflated to other bytes")
  }
}
