public import AWSProtocols

/// What was waited for didn't come: botocore's `WaiterError`.
public struct WaiterError: Error, Sendable, CustomStringConvertible, CustomReflectable {
  /// The waiter's name in the API: `BucketExists`.
  public let name: String
  /// Why the wait ended: botocore's text.
  public let reason: String
  /// The response that ended it; also one with an error.
  public let lastResponse: Value

  /// An error of its parts.
  public init(name: String, reason: String, lastResponse: Value) {
    self.name = name
    self.reason = reason
    self.lastResponse = lastResponse
  }

  /// botocore's sentence.
  public var message: String { "Waiter \(name) failed: \(reason)" }

  /// The message.
  public var description: String { message }

  /// Name and reason, for `dump` and debuggers: members of ``lastResponse`` may be secrets.
  public var customMirror: Mirror { Mirror(self, children: ["name": name, "reason": reason]) }
}
