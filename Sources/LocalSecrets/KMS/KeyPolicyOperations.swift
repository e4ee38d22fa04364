// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Policies and tags of keys.
enum KeyPolicyOperations {
  typealias State = LocalKMSService.State

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try checkName(call)
    return [
      "Policy": .string(try state.key(call, takesAliases: false).policy), "PolicyName": "default",
    ]
  }

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try checkName(call)
    let policy = try checked(call.string("Policy") ?? "")
    return try state.change(call) { key in
      key.policy = policy
      return [:]
    }
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    _ = try state.key(call, takesAliases: false)
    return ["PolicyNames": ["default"], "Truncated": false]
  }

  private static func checkName(_ call: LocalCall) throws {
    guard (call.string("PolicyName") ?? "default") == "default" else {
      throw KMSFault.notFound("No such policy exists")
    }
  }

  static func checked(_ policy: String) throws -> String {
    guard (try? JSONNode(parsing: policy))?["Statement"] != nil else {
      throw ServiceFault(
        "MalformedPolicyDocumentException",
        "The new key policy will not allow you to update the key policy in the future.")
    }
    return policy
  }

  /// The policy of keys for which no other was given: their account may do all.
  static func usual(_ call: LocalCall) -> String {
    let statement: JSONObject = [
      "Sid": "Enable IAM User Permissions", "Effect": "Allow",
      "Principal": .object([
        "AWS": .string("arn:\(call.place.partition):iam::\(call.place.account):root")
      ]), "Action": "kms:*", "Resource": "*",
    ]
    let document: JSONObject = [
      "Version": "2012-10-17", "Id": "key-default-1", "Statement": .array([.object(statement)]),
    ]
    return JSONNode.object(document).jsonText()
  }

  // MARK: - Tags

  static func tag(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let added = try newTags(call)
    return try state.change(call) { key in
      if key.status == .pendingDeletion { try key.check(for: "TagResource") }
      TagList.add(added, to: &key.tags)
      return [:]
    }
  }

  static func untag(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.change(call) { TagList.remove(call, from: &$0.tags) }
  }

  static func tags(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let tags = try state.key(call, takesAliases: false).tags
    return try ListPage(kms: call, of: tags.count, size: 50).kmsOutput("Tags") { index in
      ["TagKey": .string(tags[index].key), "TagValue": .string(tags[index].value)]
    }
  }

  /// The tags of a request.
  ///
  /// - Throws: `TagException`.
  static func newTags(_ call: LocalCall) throws -> [(key: String, value: String)] {
    let tags = (call.list("Tags") ?? []).compactMap { tag in
      String(tag.TagKey).map { (key: $0, value: String(tag.TagValue) ?? "") }
    }
    guard tags.count <= 50 else { throw ServiceFault("TagException", "Too many tags") }
    guard Set(tags.map { ByteName($0.key) }).count == tags.count else {
      throw ServiceFault("TagException", "Duplicate tag keys")
    }
    guard !tags.contains(where: { $0.key.lowercased().hasPrefix("aws:") }) else {
      throw ServiceFault("TagException", "Tags beginning with aws: are reserved")
    }
    return tags
  }
}
