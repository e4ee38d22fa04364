public import AWSProtocols

/// An attribute of an item, for `FilterExpression` and `ConditionExpression`.
///
/// Names are paths: `address.street`, `orders[0].price`.
public struct Attr: ConditionSubject, Hashable {
  /// The attribute's name.
  public let name: String

  /// An attribute by its name.
  public init(_ name: String) { self.name = name }

  /// The attribute in a condition.
  public var subject: SubjectOperand {
    SubjectOperand(operand: .attribute(name: name, isKey: false))
  }

  /// It is not equal to the value.
  public func ne(_ value: Value) -> Condition { condition(.notEquals, value) }
  /// It is one of the values.
  public func isIn(_ values: [Value]) -> Condition {
    Condition(.isIn, subject.operand, .group(values))
  }
  /// There is such an attribute.
  public func exists() -> Condition { condition(.attributeExists) }
  /// There is no such attribute.
  public func notExists() -> Condition { condition(.attributeNotExists) }
  /// The set or list has the value, or the text has it as a part.
  public func contains(_ value: Value) -> Condition { condition(.contains, value) }
  /// It is of a type: `S`, `N`, `SS`, `M`, …
  public func attributeType(_ value: Value) -> Condition { condition(.attributeType, value) }
  /// The number of elements, characters or bytes, to be compared: `Attr("tags").size().gt(3)`.
  public func size() -> AttrSize { AttrSize(attribute: self) }

  /// It is not equal to the value.
  @_disfavoredOverload
  public func ne(_ value: some ValueConvertible) -> Condition { ne(value.asValue) }
  /// It is one of the values.
  @_disfavoredOverload
  public func isIn(_ values: [some ValueConvertible]) -> Condition { isIn(values.map(\.asValue)) }
  /// The set or list has the value, or the text has it as a part.
  @_disfavoredOverload
  public func contains(_ value: some ValueConvertible) -> Condition { contains(value.asValue) }
  /// It is of a type: `S`, `N`, `SS`, `M`, …
  @_disfavoredOverload
  public func attributeType(_ value: some ValueConvertible) -> Condition {
    attributeType(value.asValue)
  }
}

/// The size of an attribute, to be compared.
public struct AttrSize: ConditionSubject, Hashable {
  let attribute: Attr

  /// The size in a condition.
  public var subject: SubjectOperand {
    SubjectOperand(operand: .condition(Condition(.size, attribute.subject.operand)))
  }
}
