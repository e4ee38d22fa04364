/// The bits in which the compiler stores the type and the traits of a shape or member that calls
/// look at often. A member's bits are those of its shape overlaid with its own.
public struct SchemaFlags: OptionSet, Sendable, Hashable {
  /// The bits; the low 8 are the ``ShapeType``.
  public let rawValue: UInt32

  /// Flags of stored bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let required = SchemaFlags(rawValue: 1 << 8)
  public static let flattened = SchemaFlags(rawValue: 1 << 9)
  public static let streaming = SchemaFlags(rawValue: 1 << 10)
  public static let sensitive = SchemaFlags(rawValue: 1 << 11)
  public static let idempotencyToken = SchemaFlags(rawValue: 1 << 12)
  public static let document = SchemaFlags(rawValue: 1 << 13)
  public static let union = SchemaFlags(rawValue: 1 << 14)
  public static let eventStream = SchemaFlags(rawValue: 1 << 15)
  public static let event = SchemaFlags(rawValue: 1 << 16)
  public static let eventHeader = SchemaFlags(rawValue: 1 << 17)
  public static let eventPayload = SchemaFlags(rawValue: 1 << 18)
  public static let jsonValue = SchemaFlags(rawValue: 1 << 19)
  public static let hostLabel = SchemaFlags(rawValue: 1 << 20)
  public static let xmlAttribute = SchemaFlags(rawValue: 1 << 21)
  public static let box = SchemaFlags(rawValue: 1 << 22)
  public static let exception = SchemaFlags(rawValue: 1 << 23)
  public static let fault = SchemaFlags(rawValue: 1 << 24)
  public static let sparse = SchemaFlags(rawValue: 1 << 25)
  public static let requiresLength = SchemaFlags(rawValue: 1 << 26)

  /// The first bit of the ``SchemaLocation``, 3 bits wide.
  public static let locationShift: UInt32 = 27
  /// The first bit of the ``TimestampFormat``, 2 bits wide.
  public static let timestampFormatShift: UInt32 = 30
}

/// The types of shapes.
public enum ShapeType: UInt8, Sendable, Hashable, CaseIterable {
  case structure = 1
  case list
  case map
  case string
  case blob
  case boolean
  case integer
  case long
  case float
  case double
  case timestamp
}

/// Where in an HTTP message a member travels.
public enum SchemaLocation: UInt8, Sendable, Hashable {
  case body = 0
  case header
  case headers
  case querystring
  case uri
  case statusCode
}

/// How a timestamp is written, where the model says so.
public enum TimestampFormat: UInt8, Sendable, Hashable {
  case iso8601 = 1
  case unixTimestamp
  case rfc822
}
