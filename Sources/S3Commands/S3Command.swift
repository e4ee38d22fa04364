public import ArgumentParser

/// `boto3 s3`: files and objects, with the commands and options of `aws s3`.
public struct S3Command: AsyncParsableCommand {
  /// The name under which it stands in `boto3`.
  public static let configuration = CommandConfiguration(
    commandName: "s3", abstract: "Files and objects: copy, move, remove, synchronize, list.")

  /// A command without arguments.
  public init() {}
}
