/// Why an expression could not be parsed or evaluated.
public struct JMESPathError: Error, CustomStringConvertible, Sendable, Equatable {
  /// The kinds of errors of the JMESPath specification. Raw values are its names for them.
  public enum Kind: String, Sendable {
    /// The text is not an expression.
    case syntax
    /// A function is called that does not exist.
    case unknownFunction = "unknown-function"
    /// A function is called with too few or too many arguments.
    case invalidArity = "invalid-arity"
    /// A function's argument is of a type that it does not take.
    case invalidType = "invalid-type"
    /// A value is of the right type and still makes no sense: a slice's step of 0, an ordering of
    /// text and numbers, nesting beyond the limit.
    case invalidValue = "invalid-value"
    /// Anything else.
    case other
  }

  /// What kind of error this is.
  public let kind: Kind
  /// What is wrong, without the data that the expression was evaluated on.
  public let message: String
  /// Where in the expression, as an offset in UTF-8 bytes.
  public let position: Int
  /// The expression's text.
  public let expression: String

  public init(_ kind: Kind, _ message: String, position: Int, expression: String) {
    self.kind = kind
    self.message = message
    self.position = position
    self.expression = expression
  }

  public var description: String {
    "JMESPath: \(message) (\(kind.rawValue), at byte \(position) of “\(expression)”)"
  }
}
