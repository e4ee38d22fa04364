import WireFormats

/// A file that can't be read or written, or that changed meanwhile.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file's path.
  public let path: String
  /// What is wrong.
  public let reason: String

  /// An error of its parts.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// Which file, and what is wrong with it.
  public var description: String { "\(PathText.shown(path)): \(reason)" }
}
