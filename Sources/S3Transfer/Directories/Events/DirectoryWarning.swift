/// Something that was passed over, or happened otherwise than it should, without being a failure.
public struct DirectoryWarning: Sendable, CustomStringConvertible {
  /// What it is about.
  public let location: TransferLocation
  /// What it is.
  public let reason: Reason

  init(_ location: TransferLocation, _ reason: Reason) {
    self.location = location
    self.reason = reason
  }

  /// What a warning may be about.
  public enum Reason: Sendable {
    /// There is no such file, or a link leads nowhere.
    case missing
    /// The file or the directory may not be read.
    case unreadable
    /// A device, a FIFO or a socket.
    case special
    /// A link leads back to a directory that it is in.
    case cycle
    /// The name isn't UTF-8, as keys are.
    case nameIsNotUTF8
    /// The key is no path below the target directory.
    case unsafeKey(key: String, message: String)
    /// The object is in an archive and isn't restored.
    case archived(TransferItem.Kind)
    /// The file is larger than S3's largest object.
    case tooLarge
    /// The name differs in case only from that of a file that is there or comes.
    case caseConflict(destination: TransferLocation, isSkipped: Bool)
    /// The file was downloaded; its time couldn't be set.
    case timeNotSet(String)
  }

  /// Whether it is only told, and doesn't count among the warnings of an operation: the AWS CLI's way
  /// with names that differ in case only.
  public var isNotice: Bool {
    if case .caseConflict = reason { true } else { false }
  }

  /// The AWS CLI's sentence: `warning: Skipping file …. File does not exist.`
  public var description: String {
    switch reason {
    case .missing: skipping("File does not exist.")
    case .unreadable: skipping("File/Directory is not readable.")
    case .special:
      skipping("File is character special device, block special device, FIFO, or socket.")
    case .cycle: skipping("The link leads back to a directory that it is in.")
    case .nameIsNotUTF8: skipping("The name is not UTF-8, as keys of objects are.")
    case .unsafeKey(let key, let message): "warning: Skipping file \(key). \(message)"
    case .archived(let kind):
      skipping(
        "Object is of storage class GLACIER. Unable to perform \(kind.rawValue) operations on "
          + "GLACIER objects. You must restore the object to be able to perform the operation. "
          + "See aws s3 \(kind.rawValue) help for additional parameter options to ignore or force "
          + "these transfers.")
    case .tooLarge:
      "warning: File \(LocalPath.relative("\(location)")) exceeds s3 upload limit of 48.8 TiB."
    case .caseConflict(let destination, isSkipped: true):
      "warning: Skipping \(location.bare) -> \(destination) because a file whose name differs only by "
        + "case either exists or is being downloaded."
    case .caseConflict(let destination, isSkipped: false):
      "warning: Downloading \(location.bare) -> \(destination) despite a file whose name differs only "
        + "by case either existing or being downloaded. This behavior is not defined on "
        + "case-insensitive filesystems and may result in overwriting existing files or race "
        + "conditions between concurrent downloads. For more information, see "
        + "https://docs.aws.amazon.com/cli/v1/topic/s3-case-insensitivity.html."
    case .timeNotSet(let why):
      skipping(
        "Successfully Downloaded \(location) but was unable to update the last modified time. "
          + why)
    }
  }

  private func skipping(_ message: String) -> String {
    "warning: Skipping file \(location). \(message)"
  }
}
