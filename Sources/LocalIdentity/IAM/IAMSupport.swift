// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalPolicies
import WireFormats

/// The errors of IAM.
enum IAMFault {
  static let noSuchEntity = FaultKind("NoSuchEntity", status: 404)
  static let exists = FaultKind("EntityAlreadyExists", status: 409)
  static let conflict = FaultKind("DeleteConflict", status: 409)
  static let limit = FaultKind("LimitExceeded", status: 409)
  static let invalid = FaultKind("ValidationError", status: 400)
  static let input = FaultKind("InvalidInput", status: 400)
}

/// Policy documents as IAM keeps and shows them.
enum IAMDocument {
  /// A document as responses have it: with percent signs.
  static func encoded(_ document: String) -> String { PercentEncoding.encode(document) }

  /// A document that is a policy.
  ///
  /// - Throws: `MalformedPolicyDocument`.
  static func checked(_ document: String, for use: PolicyCheck.Use = .identity) throws -> String {
    try PolicyCheck(document, for: use)
    return document
  }
}

/// Tags of whatever IAM has.
enum IAMTags {
  typealias Tags = [(key: String, value: String)]

  /// The tags of a request.
  ///
  /// - Throws: `ValidationError`, `InvalidInput`.
  static func new(_ call: LocalCall) throws -> Tags {
    let tags: Tags = (call.list("Tags") ?? []).compactMap { tag in
      String(tag.Key).map { ($0, String(tag.Value) ?? "") }
    }
    guard Set(tags.map { ByteName($0.key.lowercased()) }).count == tags.count else {
      throw IAMFault.input(
        "Duplicate tag keys found. Please note that Tag keys are case insensitive.")
    }
    return tags
  }

  /// Tags as responses have them.
  static func value(of tags: Tags) -> Value {
    .list(tags.map { ["Key": .string($0.key), "Value": .string($0.value)] })
  }

  /// Sets tags. Keys differ in more than their case.
  static func set(_ added: Tags, in tags: inout Tags) throws {
    for tag in added {
      let key = tag.key.lowercased()
      if let index = tags.firstIndex(where: { $0.key.lowercased().hasSameBytes(as: key) }) {
        tags[index] = tag
      } else {
        tags.append(tag)
      }
    }
    guard tags.count <= 50 else {
      throw IAMFault.limit("The number of tags has reached the maximum limit.")
    }
  }

  /// Removes tags.
  static func remove(_ call: LocalCall, from tags: inout Tags) {
    let keys = call.list("TagKeys")?.compactMap { String($0)?.lowercased() } ?? []
    tags.removeAll { tag in keys.contains { $0.hasSameBytes(as: tag.key.lowercased()) } }
  }
}

extension IAMTags {
  typealias State = LocalIAMService.State

  /// The operations of the tags of everything but groups, which have none.
  static let all =
    operations(of: "Policy", ManagedPolicy.self)
    + operations(of: "InstanceProfile", InstanceProfile.self)
    + operations(of: "OpenIDConnectProvider", OpenIDProvider.self)
    + operations(of: "SAMLProvider", SAMLProvider.self)
    + operations(of: "ServerCertificate", ServerCertificate.self)
    + operations(of: "MFADevice", VirtualDevice.self)
    + [Entity.Kind.user, .role].flatMap { kind in
      operations(of: kind.rawValue) { state, call, body in
        try state.change(kind, call) { try body(&$0.tags) }
      }
    }

  private static func operations<Resource: NamedResource>(
    of name: String, _ type: Resource.Type
  ) -> [LocalOperation<State>] {
    operations(of: name) { state, call, body in
      try state.change(type, call) { try body(&$0.tags) }
    }
  }

  /// The operations of the tags of something: setting, removing, listing.
  ///
  /// - Parameters:
  ///   - name: What operations name it.
  ///   - change: Lets the tags of what a request names be changed, or only looked at.
  private static func operations(
    of name: String,
    change:
      @escaping @Sendable (
        inout State, LocalCall, (inout Tags) throws -> Structure
      ) throws -> Structure
  ) -> [LocalOperation<State>] {
    [
      LocalOperation("Tag" + name) { state, call in
        let added = try new(call)
        return try change(&state, call) { tags in
          try set(added, in: &tags)
          return [:]
        }
      },
      LocalOperation("Untag" + name) { state, call in
        try change(&state, call) { tags in
          remove(call, from: &tags)
          return [:]
        }
      },
      LocalOperation("List\(name)Tags") { state, call in
        try change(&state, call) { tags in
          try IAMPage.output("Tags", tags, call) { tag in
            ["Key": .string(tag.key), "Value": .string(tag.value)]
          }
        }
      },
    ]
  }
}

/// A page of a list.
enum IAMPage {
  /// The elements that a request asks for, with the marker of the next page.
  ///
  /// - Throws: `InvalidInput` for a marker that no page has given.
  static func output<Element>(
    _ name: String, _ elements: [Element], _ call: LocalCall, _ value: (Element) throws -> Value
  ) throws -> Structure {
    let page = try ListPage(
      call, of: elements.count, size: 100, token: "Marker", limit: "MaxItems",
      fault: IAMFault.invalid("Invalid Marker."))
    var output = try page.output(name, token: "Marker") { try value(elements[$0]) }
    output["IsTruncated"] = .bool(page.next != nil)
    return output
  }
}
