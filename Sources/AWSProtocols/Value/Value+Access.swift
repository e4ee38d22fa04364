#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import WireFormats

/// The value as a type of Swift; `nil` where it is another one.
///
/// A structure is none of these types, so on it each of these properties reads the member of its own
/// name: `response.data` finds a member `data`.
extension Value {
  /// The text.
  @available(*, deprecated, message: "String(value)")
  public var string: String? {
    switch self {
    case .string(let text): text
    case .structure(let members): members["string"]?.string
    default: nil
    }
  }

  /// The truth value.
  @available(*, deprecated, message: "Bool(value)")
  public var bool: Bool? {
    switch self {
    case .bool(let bool): bool
    case .structure(let members): members["bool"]?.bool
    default: nil
    }
  }

  /// The whole number; also of a floating-point one without a fraction.
  @available(*, deprecated, message: "Int(value)")
  public var int: Int? {
    switch self {
    case .integer(let integer): Int(exactly: integer)
    case .double(let double): Int(exactly: double)
    case .number(let text): Int(text)
    case .structure(let members): members["int"]?.int
    default: nil
    }
  }

  /// The number.
  @available(*, deprecated, message: "Double(value)")
  public var double: Double? {
    switch self {
    case .double(let double): double
    case .integer(let integer): Double(integer)
    case .number(let text): Double(text)
    case .structure(let members): members["double"]?.double
    default: nil
    }
  }

  /// The bytes of a blob in memory.
  @available(*, deprecated, message: "[UInt8](value)")
  public var bytes: [UInt8]? {
    switch self {
    case .blob(let bytes): bytes
    case .structure(let members): members["bytes"]?.bytes
    default: nil
    }
  }

  /// The bytes of a blob in memory as `Data`.
  @available(*, deprecated, message: "Data(value)")
  public var data: Data? {
    switch self {
    case .blob(let bytes): Data(bytes)
    case .structure(let members): members["data"]?.data
    default: nil
    }
  }

  /// The instant.
  @available(*, deprecated, message: "Timestamp(value)")
  public var timestamp: Timestamp? {
    switch self {
    case .timestamp(let timestamp): timestamp
    case .structure(let members): members["timestamp"]?.timestamp
    default: nil
    }
  }

  /// The instant as a `Date`.
  @available(*, deprecated, message: "Date(value)")
  public var date: Date? {
    switch self {
    case .timestamp(let timestamp): timestamp.date
    case .structure(let members): members["date"]?.date
    default: nil
    }
  }

  /// The elements of a list or a set.
  @available(*, deprecated, message: "value[...] or [Value](value)")
  public var list: [Value]? {
    switch self {
    case .list(let elements), .set(let elements): elements
    case .structure(let members): members["list"]?.list
    default: nil
    }
  }

  /// The members of a structure or entries of a map, with their names, in order.
  @available(*, deprecated, message: "Structure(value)")
  public var structure: Structure? {
    if case .structure(let members) = self { members } else { nil }
  }
}
