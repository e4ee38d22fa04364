public import AWSProtocols

/// What can be compared in a condition: a ``Key``, an ``Attr``, or an attribute's size.
public protocol ConditionSubject: Sendable {
  /// What stands in the condition.
  var subject: SubjectOperand { get }
}

/// A subject as it stands in a condition.
public struct SubjectOperand: Sendable, Equatable {
  let operand: Condition.Operand
}

extension ConditionSubject {
  func condition(_ form: ConditionForm, _ values: Value...) -> Condition {
    var operands = [subject.operand]
    operands += values.map(Condition.Operand.value)
    return Condition(form, operands)
  }

  /// It is equal to the value.
  public func eq(_ value: Value) -> Condition { condition(.equals, value) }
  /// It is less than the value.
  public func lt(_ value: Value) -> Condition { condition(.lessThan, value) }
  /// It is less than or equal to the value.
  public func lte(_ value: Value) -> Condition { condition(.lessThanEquals, value) }
  /// It is greater than the value.
  public func gt(_ value: Value) -> Condition { condition(.greaterThan, value) }
  /// It is greater than or equal to the value.
  public func gte(_ value: Value) -> Condition { condition(.greaterThanEquals, value) }
  /// It begins with the value.
  public func beginsWith(_ value: Value) -> Condition { condition(.beginsWith, value) }
  /// It is not less than the first value and not greater than the second.
  public func between(_ low: Value, _ high: Value) -> Condition { condition(.between, low, high) }

  /// It is equal to the value.
  @_disfavoredOverload
  public func eq(_ value: some ValueConvertible) -> Condition { eq(value.asValue) }
  /// It is less than the value.
  @_disfavoredOverload
  public func lt(_ value: some ValueConvertible) -> Condition { lt(value.asValue) }
  /// It is less than or equal to the value.
  @_disfavoredOverload
  public func lte(_ value: some ValueConvertible) -> Condition { lte(value.asValue) }
  /// It is greater than the value.
  @_disfavoredOverload
  public func gt(_ value: some ValueConvertible) -> Condition { gt(value.asValue) }
  /// It is greater than or equal to the value.
  @_disfavoredOverload
  public func gte(_ value: some ValueConvertible) -> Condition { gte(value.asValue) }
  /// It begins with the value.
  @_disfavoredOverload
  public func beginsWith(_ value: some ValueConvertible) -> Condition { beginsWith(value.asValue) }
  /// It is not less than the first value and not greater than the second.
  @_disfavoredOverload
  public func between(
    _ low: some ValueConvertible, _ high: some ValueConvertible
  ) -> Condition { between(low.asValue, high.asValue) }
}

extension Condition {
  init(_ form: ConditionForm, _ operands: [Operand]) {
    self.form = form
    self.operands = operands
  }
}
