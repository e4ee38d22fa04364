/// An error that botocore raises itself, not a service.
///
/// Its ``kind`` is the name of botocore's class; kinds have bases, so that a `catch` can take a
/// family:
///
/// ```swift
/// do { … }
/// catch BotoCoreError.Kind.noCredentialsError { … }
/// catch let error as BotoCoreError where error.isA(.connectionError) { … }
/// ```
public struct BotoCoreError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The class of the error.
  public let kind: Kind
  /// What failed, where, and what to do. Never holds a secret.
  public let message: String

  /// An error of a kind.
  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  /// Whether `except` with this class would catch the error: its kind is this one or has it among
  /// its bases.
  public func isA(_ wanted: Kind) -> Bool { kind.isA(wanted) }

  /// The message.
  public var description: String { message }
}

extension BotoCoreError.Kind {
  /// Whether this is the given kind or has it among its bases.
  public func isA(_ wanted: BotoCoreError.Kind) -> Bool {
    var candidate: BotoCoreError.Kind? = self
    while let kind = candidate {
      if kind == wanted { return true }
      candidate = kind.base
    }
    return false
  }

  /// Lets `catch BotoCoreError.Kind.connectionError` catch that kind and all derived from it.
  public static func ~= (kind: BotoCoreError.Kind, error: any Error) -> Bool {
    (error as? BotoCoreError)?.isA(kind) ?? false
  }
}
