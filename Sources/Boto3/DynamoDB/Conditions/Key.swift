/// An attribute of a table's or an index's key, for `KeyConditionExpression`.
public struct Key: ConditionSubject, Hashable {
  /// The attribute's name.
  public let name: String

  /// A key attribute by its name.
  public init(_ name: String) { self.name = name }

  /// The attribute in a condition.
  public var subject: SubjectOperand {
    SubjectOperand(operand: .attribute(name: name, isKey: true))
  }
}
