/// The bits in which the compiler stores the type and the traits of a shape or member that calls
/// look at often. A member's bits are those of its shape overlaid with its own.
public struct SchemaFlags: OptionSet, Sendable, Hashable {
  /// The bits; the low 8 are the ``ShapeType``.
  public let rawValue: UInt32

  /// Flags of stored bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Must be given: the member stands in its structure's `required` list.
  public static let required = SchemaFlags(rawValue: 1 << 8)
  /// A list or map without an element of its own around its entries (XML, query).
  public static let flattened = SchemaFlags(rawValue: 1 << 9)
  /// A body that is not read into memory.
  public static let streaming = SchemaFlags(rawValue: 1 << 10)
  /// Never shown in logs and descriptions.
  public static let sensitive = SchemaFlags(rawValue: 1 << 11)
  /// Filled with a fresh UUID when it is not given.
  public static let idempotencyToken = SchemaFlags(rawValue: 1 << 12)
  /// Any JSON value (`document` structures).
  public static let document = SchemaFlags(rawValue: 1 << 13)
  /// A structure of which exactly one member is set.
  public static let union = SchemaFlags(rawValue: 1 << 14)
  /// A structure whose members are the events of a stream (`eventstream`).
  public static let eventStream = SchemaFlags(rawValue: 1 << 15)
  /// A structure that is one event of a stream.
  public static let event = SchemaFlags(rawValue: 1 << 16)
  /// Travels in a header of its event (`eventheader`).
  public static let eventHeader = SchemaFlags(rawValue: 1 << 17)
  /// Is the payload of its event (`eventpayload`).
  public static let eventPayload = SchemaFlags(rawValue: 1 << 18)
  /// A string that holds JSON (`jsonvalue`).
  public static let jsonValue = SchemaFlags(rawValue: 1 << 19)
  /// Replaces a placeholder in the operation's host prefix.
  public static let hostLabel = SchemaFlags(rawValue: 1 << 20)
  /// Is an attribute of its structure's XML element.
  public static let xmlAttribute = SchemaFlags(rawValue: 1 << 21)
  /// A scalar that may be absent.
  public static let box = SchemaFlags(rawValue: 1 << 22)
  /// A structure that is a modelled error.
  public static let exception = SchemaFlags(rawValue: 1 << 23)
  /// An error that is the service's own fault.
  public static let fault = SchemaFlags(rawValue: 1 << 24)
  /// A list or map whose entries may be null.
  public static let sparse = SchemaFlags(rawValue: 1 << 25)
  /// A stream whose length must be known before it is sent.
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
