// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
import WireFormats

/// Checks parameters against the shape of an operation's input, as botocore does: required and
/// unknown members, types, minimum values and lengths, unions, documents. It doesn't check what
/// only the service can know, or what botocore leaves to it (maxima, patterns, enumerations).
package struct ParamValidator: Sendable {

  private var problems: [String] = []
  /// Whether members that the outermost structure requires are checked elsewhere.
  private var ignoresMissing = false
  /// The position of the value that is being checked.
  private var path = ParameterPath()

  private init() {}

  /// Checks parameters.
  ///
  /// - Parameter ignoresMissing: Whether the outermost structure may lack members that it requires:
  ///   the types of generated code guarantee them.
  /// - Throws: ``ParamValidationError`` with every problem, in botocore's words and order. Values
  ///   of sensitive members aren't shown.
  package static func validate(
    _ parameters: Value, against schema: Schema, ignoresMissing: Bool = false
  ) throws(ParamValidationError) {
    var validator = ParamValidator()
    validator.ignoresMissing = ignoresMissing
    validator.check(parameters, schema)
    guard validator.problems.isEmpty else {
      throw ParamValidationError(problems: validator.problems)
    }
  }

  private mutating func check(_ value: Value, _ schema: Schema) {
    guard path.depth <= ParameterLimits.depth else {
      return report("Invalid value for parameter \(path): it is nested too deeply")
    }
    if schema.isJSONHeader { return checkJSON(value) }
    switch schema.type {
    case .structure where schema.has(.document): checkDocument(value, schema)
    case .structure:
      if schema.has(.eventStream), case .events = value { return }
      checkStructure(value, schema)
    case .list: checkList(value, schema)
    case .map: checkMap(value, schema)
    case .string: checkString(value, schema)
    case .blob: checkBlob(value, schema)
    case .boolean:
      if case .bool = value { return }
      reportType(value, schema, PythonType.bool.name)
    case .integer, .long: checkInteger(value, schema)
    case .float, .double: checkDouble(value, schema)
    case .timestamp:
      if Timestamp(parameter: value) != nil { return }
      reportType(value, schema, "\(PythonType.datetime.name), timestamp-string")
    }
  }

  private mutating func check(_ value: Value, _ schema: Schema, at step: ParameterPath.Step) {
    path.enter(step)
    check(value, schema)
    path.leave()
  }

  // MARK: Containers

  private mutating func checkStructure(_ value: Value, _ schema: Schema) {
    guard case .structure(let structure) = value else {
      return reportType(value, schema, PythonType.dict.name)
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
    for required in schema.traits["required"].elements
    where !ignoresMissing || path.depth > 0 {
      guard let name = required.text, structure[name] == nil else { continue }
      report("Missing required parameter in \(path): \"\(name)\"")
    }
    // Unknown members are reported before problems in the values of the others.
    var position = problems.count
    for (name, value) in structure {
      if let member = schema.member(name) {
        check(value, member, at: .member(name))
      } else {
        problems.insert(
          "Unknown parameter in \(path): \"\(name)\", must be one of: \(memberNames(schema))",
          at: position)
        position += 1
      }
    }
  }

  private func memberNames(_ schema: Schema) -> String {
    schema.members.map(\.memberName.string).joined(separator: ", ")
  }

  private mutating func checkList(_ value: Value, _ schema: Schema) {
    let elements: [Value]
    switch value {
    case .list(let given), .set(let given): elements = given
    default:
      return reportType(
        value, schema, "\(PythonType.list.name), \(PythonType.tuple.name)")
    }
    checkLength(elements.count, schema)
    guard let element = schema.element else { return }
    for (index, value) in elements.enumerated() { check(value, element, at: .element(index)) }
  }

  private mutating func checkMap(_ value: Value, _ schema: Schema) {
    guard case .structure(let entries) = value else {
      return reportType(value, schema, PythonType.dict.name)
    }
    guard let keySchema = schema.key, let valueSchema = schema.value else { return }
    for (key, value) in entries {
      check(.string(key), keySchema, at: .key(key))
      check(value, valueSchema, at: .member(key))
    }
  }

  private mutating func checkDocument(_ value: Value, _ schema: Schema) {
    guard path.depth <= ParameterLimits.depth else {
      return report("Invalid value for parameter \(path): it is nested too deeply")
    }
    switch value {
    case .null, .bool, .integer, .double, .number, .string: return
    case .structure(let members):
      for (name, value) in members { checkDocument(value, schema, at: .documentMember(name)) }
    case .list(let elements), .set(let elements):
      for (index, element) in elements.enumerated() {
        checkDocument(element, schema, at: .element(index))
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

  private mutating func checkDocument(
    _ value: Value, _ schema: Schema, at step: ParameterPath.Step
  ) {
    path.enter(step)
    checkDocument(value, schema)
    path.leave()
  }

  /// A member that is sent as JSON accepts everything that JSON can represent.
  private mutating func checkJSON(_ value: Value) {
    guard let wrong = Self.firstInvalidForJSON(in: value, depth: 0) else { return }
    report(
      """
      Invalid parameter \(path) must be json serializable: \
      Object of type \(PythonType(of: wrong).rawValue) is not JSON serializable
      """)
  }

  private static func firstInvalidForJSON(in value: Value, depth: Int) -> Value? {
    guard depth <= ParameterLimits.depth else { return value }
    switch value {
    case .null, .bool, .integer, .double, .number, .string: return nil
    case .list(let elements), .set(let elements):
      return elements.lazy.compactMap { firstInvalidForJSON(in: $0, depth: depth + 1) }.first
    case .structure(let members):
      return members.lazy.compactMap { firstInvalidForJSON(in: $0.value, depth: depth + 1) }.first
    case .blob, .timestamp, .stream, .events, .deferred: return value
    }
  }

  // MARK: Scalars

  private mutating func checkString(_ value: Value, _ schema: Schema) {
    guard case .string(let text) = value else {
      return reportType(value, schema, PythonType.str.name)
    }
    checkLength(text.unicodeScalars.count, schema)
  }

  private mutating func checkBlob(_ value: Value, _ schema: Schema) {
    switch value {
    case .blob, .string, .stream: return
    default:
      reportType(
        value, schema,
        "\(PythonType.bytes.name), \(PythonType.bytearray.name), file-like object")
    }
  }

  private mutating func checkInteger(_ value: Value, _ schema: Schema) {
    switch value {
    case .integer(let integer): checkRange(Double(integer), value, schema)
    case .bool(let bool): checkRange(bool ? 1 : 0, value, schema)
    case .number(let text) where PythonType(of: value) == .int:
      checkRange(Double(text) ?? 0, value, schema)
    default: reportType(value, schema, PythonType.int.name)
    }
  }

  private mutating func checkDouble(_ value: Value, _ schema: Schema) {
    switch value {
    case .integer(let integer): checkRange(Double(integer), value, schema)
    case .bool(let bool): checkRange(bool ? 1 : 0, value, schema)
    case .double(let double): checkRange(double, value, schema)
    case .number(let text): checkRange(Double(text) ?? 0, value, schema)
    default:
      let types: [PythonType] = [.float, .decimal, .int]
      reportType(value, schema, types.map(\.name).joined(separator: ", "))
    }
  }

  // MARK: Minima

  /// The model's minimum; members in the host name have at least one character.
  private func minimum(_ schema: Schema) -> Double? {
    let minimum = schema.traits["min"]
    if let integer = minimum.integer { return Double(integer) }
    return minimum.double ?? (schema.has(.hostLabel) ? 1 : nil)
  }

  private func minimumText(_ schema: Schema) -> String {
    let minimum = schema.traits["min"]
    if let integer = minimum.integer { return String(integer) }
    return minimum.double.map { FloatText.text(of: $0) } ?? "1"
  }

  private mutating func checkRange(
    _ number: Double, _ value: Value, _ schema: Schema
  ) {
    guard let minimum = minimum(schema), number < minimum else { return }
    report(
      """
      Invalid value for parameter \(path), value: \(shown(value, schema)), \
      valid min value: \(minimumText(schema))
      """)
  }

  /// - Parameter length: Evaluated only if there is a minimum.
  private mutating func checkLength(_ length: @autoclosure () -> Int, _ schema: Schema) {
    guard let minimum = minimum(schema) else { return }
    let length = length()
    guard Double(length) < minimum else { return }
    report(
      """
      Invalid length for parameter \(path), value: \(length), \
      valid min length: \(minimumText(schema))
      """)
  }

  // MARK: Problems

  private mutating func report(_ problem: String) { problems.append(problem) }

  private mutating func reportType(
    _ value: Value, _ schema: Schema, _ validTypes: String
  ) {
    report(
      """
      Invalid type for parameter \(path), value: \(shown(value, schema)), \
      type: \(PythonType(of: value).name), valid types: \(validTypes)
      """)
  }

  private func shown(_ value: Value, _ schema: Schema) -> String {
    // That nothing is there is no secret.
    if case .null = value { return PythonText.of(value) }
    return schema.has(.sensitive) ? Value.mask : PythonText.of(value)
  }
}

/// Invalid parameters, found before anything is sent, with every problem.
public struct ParamValidationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The problems, a sentence for each.
  public let problems: [String]

  /// An error from problems.
  public init(problems: [String]) { self.problems = problems }

  /// botocore's text: all problems, one per line.
  public var message: String {
    "Parameter validation failed:\n" + problems.joined(separator: "\n")
  }

  /// The message.
  public var description: String { message }
}

/// The position of a parameter, as botocore writes it: `input` at the top, otherwise `a.b[0].c`.
/// Steps are only recorded; a string is made of them when there is a problem to report.
struct ParameterPath: CustomStringConvertible {
  /// A step from a value to one inside it.
  enum Step {
    /// A member of a structure, or a map's value.
    case member(String)
    /// An element of a list.
    case element(Int)
    /// A map's key.
    case key(String)
    /// A member within a document, which botocore names without its path.
    case documentMember(String)
  }

  private var steps: [Step] = []

  /// The number of steps from the top.
  var depth: Int { steps.count }

  mutating func enter(_ step: Step) { steps.append(step) }

  mutating func leave() { steps.removeLast() }

  var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .member(let name): text += ".\(name)"
      case .element(let index): text += "[\(index)]"
      case .key(let key): text += " (key: \(key))"
      case .documentMember(let name): text = name
      }
    }
    if text.isEmpty { return "input" }
    return text.utf8.first == UInt8(ascii: ".") ? String(text.dropFirst()) : text
  }
}
