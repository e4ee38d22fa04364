// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A filter of lists of parameters.
struct ParameterFilter {
  private let key: String
  private let option: String
  private let values: [String]

  /// The filters of a request, checked as Systems Manager does.
  ///
  /// - Parameter isByPath: Whether they are those of `GetParametersByPath`.
  static func all(_ call: LocalCall, isByPath: Bool) throws -> [ParameterFilter] {
    let filters = (call.list("ParameterFilters") ?? []).map { value in
      let key = String(value.Key) ?? ""
      return ParameterFilter(
        key: key, option: String(value.Option) ?? (key == "Path" ? "OneLevel" : "Equals"),
        values: [Value](value.Values)?.compactMap { String($0) } ?? [])
    }
    var faults: [String] = []
    for (index, filter) in filters.enumerated() {
      faults += filter.constraintFaults(at: "parameterFilters.\(index + 1).member")
    }
    if !faults.isEmpty {
      let count = faults.count
      throw ParameterFault.invalid(
        "\(count) validation error\(count == 1 ? "" : "s") detected: "
          + faults.joined(separator: "; "))
    }
    var seen: Set<String> = []
    for filter in filters {
      try filter.check(isByPath: isByPath)
      guard seen.insert(filter.key).inserted else {
        throw ServiceFault(
          "InvalidFilterKey",
          "The following filter is duplicated in the request: \(filter.key). A request can contain only one occurrence of a specific filter."
        )
      }
    }
    return filters
  }

  /// The filters of the older form, whose names are compared from their beginning.
  static func classic(_ call: LocalCall) -> [ParameterFilter] {
    (call.list("Filters") ?? []).map { value in
      let key = String(value.Key) ?? ""
      return ParameterFilter(
        key: key, option: key == "Name" ? "BeginsWith" : "Equals",
        values: [Value](value.Values)?.compactMap { String($0) } ?? [])
    }
  }

  private func constraintFaults(at path: String) -> [String] {
    var faults: [String] = []
    func fault(_ value: String, _ member: String, _ constraint: String) {
      faults.append(
        "Value '\(value)' at '\(path).\(member)' failed to satisfy constraint: \(constraint)")
    }
    let isKnown =
      ["Name", "Type", "KeyId", "Path", "Label", "Tier", "DataType"].contains(key)
      || key.hasPrefix("tag:") && key.utf8.count > 4
    if !isKnown {
      fault(
        key, "key",
        "Member must satisfy regular expression pattern: tag:.+|Name|Type|KeyId|Path|Label|Tier")
    }
    if key.utf8.count > 132 {
      fault(key, "key", "Member must have length less than or equal to 132")
    }
    if option.utf8.count > 10 {
      fault(option, "option", "Member must have length less than or equal to 10")
    }
    let list = "[" + values.joined(separator: ", ") + "]"
    if values.count > 50 {
      fault(list, "values", "Member must have length less than or equal to 50")
    }
    if values.contains(where: { $0.utf8.count > 1_024 }) {
      fault(
        list, "values",
        "[Member must have length less than or equal to 1024, Member must have length greater than or equal to 1]"
      )
    }
    return faults
  }

  /// What is said of paths that aren't any.
  static let badPath = ParameterFault.invalid(
    "The parameter doesn't meet the parameter name requirements. The parameter name must begin with a forward slash \"/\". It can't be prefixed with \"aws\" or \"ssm\" (case-insensitive). It must use only letters, numbers, or the following symbols: . (period), - (hyphen), _ (underscore). Special characters are not allowed. All sub-paths, if specified, must use the forward slash symbol \"/\". Valid example: /get/parameters2-/by1./path0_."
  )

  private func check(isByPath: Bool) throws {
    if !isByPath, key == "Label" {
      throw ServiceFault(
        "InvalidFilterKey",
        "The following filter key is not valid: Label. Valid filter keys include: [Path, Name, Type, KeyId, Tier]."
      )
    }
    if isByPath, ["Name", "Path", "Tier"].contains(key) {
      throw ServiceFault(
        "InvalidFilterKey",
        "The following filter key is not valid: \(key). Valid filter keys include: [Type, KeyId].")
    }
    if ["Name", "Type", "Path", "Tier", "KeyId"].contains(key), values.isEmpty {
      throw ServiceFault(
        "InvalidFilterValue",
        "The following filter values are missing : null for filter key \(key).")
    }
    if key == "Path" { try checkPaths() }
    let allowed: [String: [String]] = [
      "Tier": ["Standard", "Advanced", "Intelligent-Tiering"],
      "Type": ["String", "StringList", "SecureString"],
    ]
    if let allowed = allowed[key], let wrong = values.first(where: { !allowed.contains($0) }) {
      throw ServiceFault(
        "InvalidFilterOption",
        "The following filter value is not valid: \(wrong). Valid values include: [\(allowed.joined(separator: ", "))]."
      )
    }
    let options = ["Equals", "BeginsWith"] + (key == "Name" ? ["Contains"] : [])
    guard key == "Path" || options.contains(option) else {
      throw ServiceFault(
        "InvalidFilterOption",
        "The following filter option is not valid: \(option). Valid options include: [BeginsWith, Equals]."
      )
    }
  }

  private func checkPaths() throws {
    guard ["Recursive", "OneLevel"].contains(option) else {
      throw ServiceFault(
        "InvalidFilterOption",
        "The following filter option is not valid: \(option). Valid options include: [Recursive, OneLevel]."
      )
    }
    for value in values {
      let small = value.lowercased()
      if small.hasPrefix("/aws") || small.hasPrefix("/ssm") {
        throw ParameterFault.invalid(
          "Filters for common parameters can't be prefixed with \"aws\" or \"ssm\" (case-insensitive). When using global parameters, please specify within a global namespace."
        )
      }
      guard value.hasPrefix("/"), value.withBytes({ $0.firstOffset(of: "//") }) == nil,
        value.utf8.allSatisfy({ $0.isASCIILetterOrDigit || "_.-/".utf8.contains($0) })
      else { throw Self.badPath }
    }
  }

  /// Whether a parameter's latest version matches.
  func matches(_ parameter: Parameter) -> Bool {
    let version = parameter.latest
    switch key {
    case "Name": return hasName(parameter.name)
    case "Path": return values.contains { isBelow($0, parameter.name) }
    case "Type": return compares([version.type])
    case "KeyId": return version.key.map { compares([$0]) } ?? false
    case "Tier": return compares([version.tier])
    case "DataType": return compares([version.dataType])
    case "Label":
      return !version.labels.isEmpty && version.labels.allSatisfy { values.contains($0) }
    default:
      let tags = parameter.tags.filter { "tag:" + $0.key == key }.map(\.value)
      return values.isEmpty ? !tags.isEmpty : compares(tags)
    }
  }

  private func compares(_ texts: [String]) -> Bool {
    texts.contains { text in
      values.contains {
        option == "BeginsWith" ? text.hasBytePrefix($0) : text.hasSameBytes(as: $0)
      }
    }
  }

  /// Whether a name matches; slashes at the beginning don't count.
  private func hasName(_ name: String) -> Bool {
    let bare = String(name.drop { $0 == "/" })
    return values.contains { (value: String) -> Bool in
      let wanted = String(value.drop { $0 == "/" })
      return switch option {
      case "BeginsWith": bare.hasBytePrefix(wanted)
      case "Contains": ("/" + bare).withBytes { $0.firstOffset(of: value) } != nil
      default: bare.hasSameBytes(as: wanted)
      }
    }
  }

  private func isBelow(_ path: String, _ name: String) -> Bool {
    let name = name.hasPrefix("/") ? name : "/" + name
    let path = path.hasSuffix("/") ? path : path + "/"
    guard name.hasBytePrefix(path) else { return false }
    return option == "Recursive"
      || !name.utf8.dropFirst(path.utf8.count).contains(UInt8(ascii: "/"))
  }
}
