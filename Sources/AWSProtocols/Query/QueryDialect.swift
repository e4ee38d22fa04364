// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// The two dialects of form-encoded requests.
package enum QueryDialect: Sendable {
  /// AWS query: names as in the model, lists in `member` unless flattened.
  case query
  /// EC2's: names begin with capitals, all lists are flat.
  case ec2

  /// The name of a member.
  func name(of member: Schema) -> String {
    switch self {
    case .query: return member.wireName.string
    case .ec2:
      if let name = member.traits["queryName"].string { return name }
      guard let name = member.locationName?.string else { return member.memberName.string }
      return Self.capitalised(name)
    }
  }

  /// The name of a map's key or value.
  func name(of member: Schema, usually usual: String) -> String {
    member.locationName == nil && (self == .query || member.traits["queryName"].isNull)
      ? usual : name(of: member)
  }

  /// The part of names between a list's name and the numbers of its elements, if there is one; and
  /// whether it replaces the list's own name.
  func elementName(of list: Schema) -> (name: String, replacesListName: Bool)? {
    guard self == .query, let element = list.element else { return nil }
    let name = element.locationName.flatMap { $0.isEmpty ? nil : $0.string }
    if list.has(.flattened) { return name.map { ($0, true) } }
    return (name ?? "member", false)
  }

  /// The namespace of a response's elements.
  func namespace(of service: ServiceModel) -> String? {
    guard self == .ec2 else { return service.metadata["xmlNamespace"].string }
    return "http://ec2.amazonaws.com/doc/\(service.metadata["apiVersion"].string ?? "")/"
  }

  private static func capitalised(_ name: String) -> String {
    var bytes = Array(name.utf8)
    if let first = bytes.first, first &- 0x61 < 26 { bytes[0] = first & 0xDF }
    return String(decoding: bytes, as: UTF8.self)
  }
}
