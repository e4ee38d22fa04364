/// Why a text is no JSON, or not the JSON that was asked for.
public struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where, in bytes from the beginning of the text.
  public let offset: Int
  /// What is wrong there; never holds a part of the text.
  public let reason: String

  /// An error at a byte offset.
  public init(offset: Int, reason: String) {
    self.offset = offset
    self.reason = reason
  }

  /// The reason and the place.
  public var description: String { "Invalid JSON at byte \(offset): \(reason)" }
}
