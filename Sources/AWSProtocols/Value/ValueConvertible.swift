/// What can be given as a parameter: Swift's own types, collections of them, ``Value`` itself.
///
/// Types of your own can take part, enumerations with raw values by mere declaration.
public protocol ValueConvertible {
  /// The parameter that this is. (Not named `value`, which would hide the members of that name.)
  var asValue: Value { get }
}

extension Value {
  /// A value of any convertible type; ``null`` of `nil`.
  public init(_ convertible: (any ValueConvertible)?) { self = convertible?.asValue ?? .null }
}

extension Value: ValueConvertible {
  /// Itself.
  public var asValue: Value { self }
}

extension Structure: ValueConvertible {
  /// The structure.
  public var asValue: Value { .structure(self) }
}

extension Optional: ValueConvertible where Wrapped: ValueConvertible {
  /// The value, or ``Value/null``.
  public var asValue: Value { self?.asValue ?? .null }
}

extension RawRepresentable where RawValue: ValueConvertible, Self: ValueConvertible {
  /// The raw value.
  public var asValue: Value { rawValue.asValue }
}
