// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel

/// A service's endpoint rule set, read in place from its compiled form.
package struct RuleSet: Sendable {
  /// The types of parameters.
  package enum ParameterType: UInt8, Sendable {
    case string = 0
    case boolean
    case stringArray

    /// The type's name in messages.
    var expectation: String {
      switch self {
      case .string: "a string"
      case .boolean: "a boolean"
      case .stringArray: "a list of strings"
      }
    }
  }

  /// A parameter of the rule set.
  package struct Parameter: Sendable {
    /// The name: `Region`, `Bucket`, `UseFIPS`, …
    package let name: String
    /// The type.
    package let type: ParameterType
    /// The built-in that provides the value if nothing else does: `AWS::Region`, `SDK::Endpoint`, …
    package let builtIn: String?
    /// The default value.
    package let defaultValue: EndpointParameters.Value?
    /// Whether it is an error to have neither a value nor a default.
    package let isRequired: Bool
  }

  /// The parameters in the rule set's order.
  package let parameters: [Parameter]
  private let bytes: ModelBytes
  /// The indices of the parameters, sorted by the names' bytes.
  private let sorted: [UInt8]
  private let slotCount: Int
  private let root: Int

  /// Opens a compiled rule set.
  ///
  /// - Throws: ``EndpointError/damaged(_:)`` when the bytes aren't a rule set of this format.
  package init(_ bytes: ModelBytes) throws(EndpointError) {
    guard bytes.count >= RuleSetFormat.headerSize, bytes.u32(0) == RuleSetFormat.magic,
      bytes.u8(4) == RuleSetFormat.version
    else { throw .damaged("they do not begin as a rule set of this version") }
    let count = Int(bytes.u8(6))
    let table = bytes.u32(8)
    self.bytes = bytes
    slotCount = Int(bytes.u8(5))
    root = bytes.u32(12)
    guard slotCount >= count, table <= bytes.count - count * (RuleSetFormat.parameterSize + 1),
      root < bytes.count
    else { throw .damaged("the parameters or the rules lie outside of them") }
    var parameters: [Parameter] = []
    for index in 0..<count {
      let record = table + index * RuleSetFormat.parameterSize
      let flags = bytes.u8(record + 9)
      guard let type = ParameterType(rawValue: flags & ~RuleSetFormat.requiredBit) else {
        throw .damaged("parameter \(index) has an unknown type")
      }
      let builtIn = bytes.text(Self.reference(bytes, record + 3))
      parameters.append(
        Parameter(
          name: bytes.text(Self.reference(bytes, record)).string, type: type,
          builtIn: builtIn.isEmpty ? nil : builtIn.string,
          defaultValue: Self.value(bytes, at: Self.reference(bytes, record + 6)),
          isRequired: flags & RuleSetFormat.requiredBit != 0))
    }
    let indices = table + count * RuleSetFormat.parameterSize
    sorted = (0..<count).map { bytes.u8(indices + $0) }
    guard sorted.allSatisfy({ $0 < count }) else {
      throw .damaged("the parameters have no order")
    }
    self.parameters = parameters
  }

  private static func reference(_ bytes: ModelBytes, _ offset: Int) -> Int {
    bytes.u32(offset) & RuleSetFormat.maximumOffset
  }

  private static func value(_ bytes: ModelBytes, at node: Int) -> EndpointParameters.Value? {
    guard node != 0 else { return nil }
    switch RuleOpcode(rawValue: bytes.u8(node)) {
    case .false: return .bool(false)
    case .true: return .bool(true)
    case .text: return .string(bytes.text(reference(bytes, node + 1)).string)
    case .list:
      let count = bytes.u32(node + 1) & 0xFFFF
      let texts = (0..<count).compactMap { index -> String? in
        let element = reference(bytes, node + 3 + index * RuleSetFormat.referenceSize)
        guard RuleOpcode(rawValue: bytes.u8(element)) == .text else { return nil }
        return bytes.text(reference(bytes, element + 1)).string
      }
      return .strings(texts)
    default: return nil
    }
  }

  /// Finds the endpoint for parameters.
  ///
  /// - Parameters:
  ///   - parameters: The values by parameter name; names that the rule set doesn't have are
  ///     ignored.
  ///   - partitions: AWS's partitions.
  /// - Returns: The endpoint of the first rule that matches.
  /// - Throws: ``EndpointError``: a rule's own error, a parameter missing or of a wrong type, no
  ///   matching rule, or an invalid rule.
  package func resolve(_ parameters: EndpointParameters, partitions: Partitions)
    throws(EndpointError) -> ResolvedEndpoint
  {
    var read = ParameterSet()
    return try resolve(parameters, partitions: partitions, read: &read)
  }

  /// Finds the endpoint for parameters, and reports which of them it depends on: for any values of
  /// the others, as long as they are present or absent as here, the endpoint is the same.
  ///
  /// - Parameters:
  ///   - parameters: The values by parameter name; names that the rule set doesn't have are
  ///     ignored.
  ///   - partitions: AWS's partitions.
  ///   - read: Set to the parameters whose values counted. Variables of the rules may be among
  ///     them, as indices after the parameters'.
  /// - Returns: The endpoint of the first rule that matches.
  /// - Throws: As ``resolve(_:partitions:)``.
  package func resolve(
    _ parameters: EndpointParameters, partitions: Partitions, read: inout ParameterSet
  ) throws(EndpointError) -> ResolvedEndpoint {
    var evaluator = RuleEvaluator(bytes: bytes, partitions: partitions, slotCount: slotCount)
    try bind(parameters, to: &evaluator)
    guard let rule = try evaluator.walk(rule: root) else {
      throw .noMatch(parameters: describe(parameters))
    }
    let endpoint = try evaluator.endpoint(of: rule)
    read = evaluator.read
    return endpoint
  }

  private func bind(_ given: EndpointParameters, to evaluator: inout RuleEvaluator)
    throws(EndpointError)
  {
    var next = sorted.startIndex
    for entry in given.entries {
      while next < sorted.endIndex {
        let index = Int(sorted[next])
        let order = parameters[index].name.compareBytes(to: entry.name)
        guard order <= 0 else { break }
        next += 1
        if order == 0 { evaluator.slots[index] = evaluator.value(entry.value) }
      }
    }
    for (index, parameter) in parameters.enumerated() {
      switch (evaluator.slots[index], parameter.type) {
      case (.text, .string), (.bool, .boolean), (.list, .stringArray): continue
      case (.none, _):
        if let value = parameter.defaultValue {
          evaluator.slots[index] = evaluator.value(value)
        } else if parameter.isRequired {
          throw .missingParameter(parameter.name)
        }
      default:
        throw .wrongType(parameter: parameter.name, expected: parameter.type.expectation)
      }
    }
  }

  private func describe(_ given: EndpointParameters) -> String {
    var lines: [String] = []
    for parameter in parameters {
      if let value = given[parameter.name] { lines.append("\(parameter.name): \(value)") }
    }
    return lines.joined(separator: "\n")
  }
}

extension RuleEvaluator {
  /// Adds a parameter's value.
  fileprivate mutating func value(_ value: EndpointParameters.Value) -> RuleValue {
    switch value {
    case .string(let text): .text(keep(text.utf8))
    case .bool(let value): .bool(value)
    case .strings(let texts): list(texts.map { keep($0.utf8) })
    }
  }
}
