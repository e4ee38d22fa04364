public import ServiceModel
import WireFormats

/// Checks parameters against the shape of an operation's input, as botocore does: what is required,
/// unknown members, types, minimal values and lengths, unions, documents. What only the service can
/// know, or botocore leaves to it (maxima, patterns, enumerations), is not checked.
public struct ParamValidator: Sendable {
  /// How deep parameters may be nested.
  static let depthLimit = 256

  private var problems: [String] = []

  private init() {}

  /// Checks parameters.
  ///
  /// - Throws: ``ParamValidationError`` with every problem, in botocore's words and order. Values of
  ///   sensitive members are not shown.
  public static func validate(
    _ parameters: Value, against schema: Schema
  ) throws(ParamValidationError) {
    var validator = ParamValidator()
    validator.check(parameters, schema, ParameterPath())
    guard validator.problems.isEmpty else {
      throw ParamValidationError(problems: validator.problems)
    }
  }

  private mutating func check(_ value: Value, _ schema: Schema, _ path: ParameterPath) {
    guard path.depth <= Self.depthLimit else {
      return report("Invalid value for parameter \(path): it is nested too deeply")
    }
    if schema.has(.jsonValue) { return checkJSON(value, path) }
    switch schema.type {
    case .structure where schema.has(.document): checkDocument(value, schema, path)
    case .structure:
      if schema.has(.eventStream), case .events = value { return }
      checkStructure(value, schema, path)
    case .list: checkList(value, schema, path)
    case .map: checkMap(value, schema, path)
    case .string: checkString(value, schema, path)
    case .blob: checkBlob(value, schema, path)
    case .boolean:
      if case .bool = value { return }
      reportType(value, schema, path, PythonType.bool.name)
    case .integer, .long: checkInteger(value, schema, path)
    case .float, .double: checkDouble(value, schema, path)
    case .timestamp:
      if Timestamp(parameter: value) != nil { return }
      reportType(value, schema, path, "\(PythonType.datetime.name), timestamp-string")
    }
  }

  // MARK: Containers

  private mutating func checkStructure(_ value: Value, _ schema: Schema, _ path: ParameterPath) {
    guard case .structure(let structure) = value else {
      return reportType(value, schema, path, PythonType.dict.name)
    }
    if schema.has(.union), structure.count != 1 {
      let names = memberNames(schema)
      report(
        structure.isEmpty
          // The missing space is botocore's.
          ? "Must set one of the following keys for tagged unionstructure \(path): \(names)."
          : """
          Invalid number of parameters set for tagged union structure \(path). \
          Can only set one of the following keys: \(names).
          """)
    }
    for required in schema.traits["required"].elements {
      guard let name = required.text, structure[name] == nil else { continue }
      report("Missing required parameter in \(path): \"\(name)\"")
    }
    var known: [Schema?] = []
    known.reserveCapacity(structure.count)
    for (name, _) in structure {
      let member = schema.member(name)
      known.append(member)
      if member == nil {
        report(
          "Unknown parameter in \(path): \"\(name)\", must be one of: \(memberNames(schema))")
      }
    }
    for (entry, member) in zip(structure, known) {
      if let member { check(entry.value, member, path.member(entry.name)) }
    }
  }

  private func memberNames(_ schema: Schema) -> String {
    schema.members.map(\.memberName.string).joined(separator: ", ")
  }

  private mutating func checkList(_ value: Value, _ schema: Schema, _ path: ParameterPath) {
    let elements: [Value]
    switch value {
    case .list(let given), .set(let given): elements = given
    default:
      return reportType(
        value, schema, path, "\(PythonType.list.name), \(PythonType.tuple.name)")
    }
    checkLength(elements.count, schema, path)
    guard let element = schema.element else { return }
    for (index, value) in elements.enumerated() { check(value, element, path.element(index)) }
  }

  private mutating func checkMap(_ value: Value, _ schema: Schema, _ path: ParameterPath) {
    guard case .structure(let entries) = value else {
      return reportType(value, schema, path, PythonType.dict.name)
    }
    guard let keySchema = schema.key, let valueSchema = schema.value else { return }
    for (key, value) in entries {
      check(.string(key), keySchema, path.key(key))
      check(value, valueSchema, path.member(key))
    }
  }

  private mutating func checkDocument(_ value: Value, _ schema: Schema, _ path: ParameterPath) {
    guard path.depth <= Self.depthLimit else {
      return report("Invalid value for parameter \(path): it is nested too deeply")
    }
    switch value {
    case .null, .bool, .integer, .double, .number, .string: return
    case .structure(let members):
      for (name, value) in members { checkDocument(value, schema, path.documentMember(name)) }
    case .list(let elements), .set(let elements):
      for (index, element) in elements.enumerated() {
        checkDocument(element, schema, path.element(index))
      }
    case .blob, .timestamp, .stream, .events, .deferred:
      let types: [PythonType] = [.str, .int, .bool, .float, .list, .dict]
      report(
        """
        Invalid type for document parameter \(path), value: \(shown(value, schema)), \
        type: \(PythonType(of: value).name), \
        valid types: \(types.map(\.name).joined(separator: ", "))
        """)
    }
  }

  /// A member that travels as JSON takes whatever JSON can hold.
  private mutating func checkJSON(_ value: Value, _ path: ParameterPath) {
    guard let wrong = Self.firstThatJSONLacks(in: value, depth: 0) else { return }
    report(
      """
      Invalid parameter \(path) must be json serializable: \
      Object of type \(PythonType(of: wrong).rawValue) is not JSON serializable
      """)
  }

  private static func firstThatJSONLacks(in value: Value, depth: Int) -> Value? {
    guard depth <= depthLimit else { return value }
    switch value {
    case .null, .bool, .integer, .double, .number, .string: return nil
    case .list(let elements), .set(let elements):
      return elements.lazy.compactMap { firstThatJSONLacks(in: $0, depth: depth + 1) }.first
    case .structure(let members):
      return members.lazy.compactMap { firstThatJSONLacks(in: $0.value, depth: depth + 1) }.first
    case .blob, .timestamp, .stream, .events, .deferred: return value
    }
  }

  // MARK: Scalars

  private mutating func checkString(_ value: Value, _ schema: Schema, _ path: ParameterPath) {
    guard case .string(let text) = value else {
      return reportType(value, schema, path, PythonType.str.name)
    }
    checkLength(text.unicodeScalars.count, schema, path)
  }

  private mutating func checkBlob(_ value: Value, _ schema: Schema, _ path: ParameterPath) {
    switch value {
    case .blob, .string, .stream: return
    default:
      reportType(
        value, schema, path,
        "\(PythonType.bytes.name), \(PythonType.bytearray.name), file-like object")
    }
  }

  private mutating func checkInteger(_ value: Value, _ schema: Schema, _ path: ParameterPath) {
    switch value {
    case .integer(let integer): checkRange(Double(integer), value, schema, path)
    case .bool(let bool): checkRange(bool ? 1 : 0, value, schema, path)
    case .number(let text) where PythonType(of: value) == .int:
      checkRange(Double(text) ?? 0, value, schema, path)
    default: reportType(value, schema, path, PythonType.int.name)
    }
  }

  private mutating func checkDouble(_ value: Value, _ schema: Schema, _ path: ParameterPath) {
    switch value {
    case .integer(let integer): checkRange(Double(integer), value, schema, path)
    case .bool(let bool): checkRange(bool ? 1 : 0, value, schema, path)
    case .double(let double): checkRange(double, value, schema, path)
    case .number(let text): checkRange(Double(text) ?? 0, value, schema, path)
    default:
      let types: [PythonType] = [.float, .decimal, .int]
      reportType(value, schema, path, types.map(\.name).joined(separator: ", "))
    }
  }

  // MARK: Minima

  /// The model's minimum; members that become part of the host name have at least one character.
  private func minimum(_ schema: Schema) -> (value: Double, text: String)? {
    let minimum = schema.traits["min"]
    if let integer = minimum.integer { return (Double(integer), String(integer)) }
    if let double = minimum.double { return (double, FloatText.text(of: double)) }
    return schema.has(.hostLabel) ? (1, "1") : nil
  }

  private mutating func checkRange(
    _ number: Double, _ value: Value, _ schema: Schema, _ path: ParameterPath
  ) {
    guard let minimum = minimum(schema), number < minimum.value else { return }
    report(
      """
      Invalid value for parameter \(path), value: \(shown(value, schema)), \
      valid min value: \(minimum.text)
      """)
  }

  private mutating func checkLength(_ length: Int, _ schema: Schema, _ path: ParameterPath) {
    guard let minimum = minimum(schema), Double(length) < minimum.value else { return }
    report(
      """
      Invalid length for parameter \(path), value: \(length), \
      valid min length: \(minimum.text)
      """)
  }

  // MARK: Problems

  private mutating func report(_ problem: String) { problems.append(problem) }

  private mutating func reportType(
    _ value: Value, _ schema: Schema, _ path: ParameterPath, _ validTypes: String
  ) {
    report(
      """
      Invalid type for parameter \(path), value: \(shown(value, schema)), \
      type: \(PythonType(of: value).name), valid types: \(validTypes)
      """)
  }

  private func shown(_ value: Value, _ schema: Schema) -> String {
    schema.has(.sensitive) ? Value.mask : PythonText.of(value)
  }
}
