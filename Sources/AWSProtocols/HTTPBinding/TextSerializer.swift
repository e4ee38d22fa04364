import ServiceModel
import WireFormats

/// Writes the texts of values that travel in a request's URI, its query or in headers: one text for
/// a scalar, one for each element of a list.
struct TextSerializer: PartialSerializer {
  /// Where the texts go; each place has a default form of timestamps.
  enum Place: String {
    case uri = "a request's path"
    case query = "a query string"
    case header = "a header"
  }

  let target: Place
  let precision: TimestampPrecision
  /// The texts so far.
  var texts: [String] = []
  /// Whether the texts are elements of a list.
  private(set) var isList = false

  init(_ target: Place, precision: TimestampPrecision) {
    self.target = target
    self.precision = precision
  }

  var place: String { target.rawValue }

  /// The texts as one header value. Elements with commas or quotes are quoted, as RFC 9110,
  /// section 5.6.4 says.
  var headerValue: String { texts.joined(separator: ",") }

  mutating func writeNull(_ schema: Schema) {}

  mutating func writeBoolean(_ schema: Schema, _ value: Bool) {
    texts.append(value ? "true" : "false")
  }

  mutating func writeInteger(_ schema: Schema, _ value: Int64) { texts.append(String(value)) }

  mutating func writeDouble(_ schema: Schema, _ value: Double) {
    texts.append(FloatText.text(of: value))
  }

  mutating func writeNumber(_ schema: Schema, text: String) { texts.append(text) }

  mutating func writeString(_ schema: Schema, _ value: String) {
    texts.append(isList && target == .header ? HeaderList.element(value) : value)
  }

  mutating func writeBlob(_ schema: Schema, _ value: [UInt8]) {
    texts.append(Base64.encode(value))
  }

  mutating func writeTimestamp(_ schema: Schema, _ value: Timestamp) {
    // Headers have whole seconds in every form (botocore's _convert_header_value).
    let value = target == .header ? Timestamp(seconds: value.seconds) : value
    let format = schema.timestampFormat ?? (target == .header ? .rfc822 : .iso8601)
    texts.append(value.text(format, precision: precision))
  }

  mutating func writeDocument(_ schema: Schema, _ value: Value) throws {
    var json = JSONSerializer()
    try json.writeDocument(schema.target, value)
    texts.append(Base64.encode(json.takeBytes()))
  }

  mutating func writeList<Elements: Collection>(_ schema: Schema, _ elements: Elements) throws
  where Elements.Element: SerializableShape {
    guard let element = schema.element else { return }
    isList = true
    for value in elements { try value.serialize(to: &self, as: element) }
  }
}
