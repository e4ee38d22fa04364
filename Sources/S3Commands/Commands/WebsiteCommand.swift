import ArgumentParser
import AWSProtocols
import BotoCore
import S3Transfer

/// `website`: has a bucket serve web pages.
struct WebsiteCommand: S3Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "website", abstract: "Have a bucket serve web pages.")

  @Argument(help: ArgumentHelp("The bucket.", valueName: "s3-uri"))
  var path: String

  @Option(
    help: ArgumentHelp("What is served for a folder: index.html.", valueName: "suffix"))
  var indexDocument: String?

  @Option(help: ArgumentHelp("The object that is served for errors.", valueName: "key"))
  var errorDocument: String?

  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let client = try global.s3Client(try global.session(in: context))
    let location = try S3Location(path: path)
    var website = Structure()
    if let indexDocument { website["IndexDocument"] = ["Suffix": .string(indexDocument)] }
    if let errorDocument { website["ErrorDocument"] = ["Key": .string(errorDocument)] }
    _ = try await client.call(
      try client.operation("PutBucketWebsite"),
      ["Bucket": .string(location.bucket), "WebsiteConfiguration": .structure(website)])
    return .success
  }
}
