// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalPolicies
import WireFormats

/// What an operation needs of access control lists.
struct AccessNeed: Sendable {
  /// The permission; `nil` for what only the bucket's account may do.
  var permission: String?
  /// Whether the object's list counts, not the bucket's.
  var isObject = false

  static let ownerOnly = AccessNeed(permission: nil)
  static func bucket(_ permission: String) -> AccessNeed { AccessNeed(permission: permission) }
  static func object(_ permission: String) -> AccessNeed {
    AccessNeed(permission: permission, isObject: true)
  }
}

extension Bucket {
  /// Whether a caller may do something with the bucket or one of its objects: by the policy, ownership
  /// and lists.
  ///
  /// - Parameter operation: The operation, by which policies name it.
  func allows(
    _ need: AccessNeed, _ operation: String, key: String?, version: String?, _ call: S3Call
  ) -> Bool {
    if case .service = call.principal { return true }
    if let policy = settings[.policy]?.text("Policy").flatMap(PolicyDocument.init) {
      if need.isObject, let key, objects[ObjectKey(key)] == nil,
        policy.verdict(on: listRequest(prefix: key, call)) == .allow
      {
        // A caller who may list a bucket learns that an object isn't there.
        return true
      }
      let request = policyRequest(operation, key: key, version: version, call)
      switch policy.verdict(on: request) {
      // The owner can change a policy even if it denies all callers everything.
      case .deny:
        return operation.hasSuffix("BucketPolicy") && call.principal == .root(account: account)
      case .allow where call.caller == account: return true
      case .allow: if !policy.isPublic || !blocks("RestrictPublicBuckets") { return true }
      case .nothing: break
      }
    }
    return allowsWithoutPolicy(need, key: key, version: version, call)
  }

  private func allowsWithoutPolicy(
    _ need: AccessNeed, key: String?, version: String?, _ call: S3Call
  ) -> Bool {
    let isOwner = call.caller == account
    guard let permission = need.permission else { return isOwner }
    guard need.isObject, let key else { return isOwner || grants(permission, acl, call.caller) }
    if hasACLsDisabled { return isOwner }
    let versions = objects[ObjectKey(key)]?.list
    let found = version.map { id in versions?.first { $0.id == id } } ?? versions?.first
    guard let found, !found.isMarker else {
      // A caller who may not list a bucket doesn't learn whether an object exists.
      return isOwner || grants("READ", acl, call.caller)
    }
    if let caller = call.caller, found.owner == caller { return true }
    return grants(permission, found.acl, call.caller)
  }

  /// A request as policies see it.
  private func policyRequest(
    _ operation: String, key: String?, version: String?, _ call: S3Call
  ) -> PolicyDocument.Request {
    PolicyDocument.Request(
      action: PolicyAction.of(operation, hasVersion: version != nil),
      resource: key.map { "\(arn)/\($0)" } ?? arn, principal: call.principal,
      otherNames: call.caller.map { [Identifiers.canonical($0)] } ?? []
    ) { name in
      policyValues(name, key: key, version: version, call)
    }
  }

  /// A request for the list of keys with a prefix, as policies see it.
  private func listRequest(prefix: String, _ call: S3Call) -> PolicyDocument.Request {
    PolicyDocument.Request(
      action: "s3:ListBucket", resource: arn, principal: call.principal,
      otherNames: call.caller.map { [Identifiers.canonical($0)] } ?? []
    ) { name in
      name.asciiLowercased == "s3:prefix"
        ? [prefix] : policyValues(name, key: nil, version: nil, call)
    }
  }

  private func policyValues(
    _ name: String, key: String?, version: String?, _ call: S3Call
  ) -> [String]? {
    func one(_ text: String?) -> [String]? { text.map { [$0] } }
    let lowercased = name.asciiLowercased
    if lowercased.hasPrefix("s3:existingobjecttag/") {
      let list = key.flatMap { objects[ObjectKey($0)]?.list }
      let found = version.map { id in list?.first { $0.id == id } } ?? list?.first
      return one(found?.tags.value(of: name))
    }
    if lowercased.hasPrefix("s3:requestobjecttag/") {
      return one(call.requestTags.value(of: name))
    }
    switch lowercased {
    case "aws:principalaccount": return one(call.caller)
    case "s3:versionid": return one(version)
    case "s3:prefix": return one(call.string("Prefix"))
    case "s3:delimiter": return one(call.string("Delimiter"))
    case "s3:max-keys": return one(call.integer("MaxKeys").map { String($0) })
    case "s3:requestobjecttagkeys":
      return call.requestTags.isEmpty ? nil : call.requestTags.map(\.key)
    default:
      guard lowercased.hasPrefix("s3:x-amz-") else {
        return RequestConditions.values(of: lowercased, call.request, now: call.now)
      }
      return one(call.header(String(lowercased.dropFirst(3))))
    }
  }

  private func grants(_ permission: String, _ list: AccessControl, _ caller: String?) -> Bool {
    guard !hasACLsDisabled else { return false }
    let ignoresPublic = blocks("IgnorePublicAcls")
    let id = caller.map(Identifiers.canonical)
    return list.grants.contains { grant in
      guard grant.permission == permission || grant.permission == "FULL_CONTROL" else {
        return false
      }
      switch grant.grantee {
      case .user(let user): return user == id
      case .group(AccessControl.allUsers): return !ignoresPublic
      case .group(AccessControl.authenticatedUsers): return id != nil && !ignoresPublic
      case .group: return false
      }
    }
  }
}

extension [Tag] {
  /// The value of the tag that a condition key names after its slash.
  fileprivate func value(of condition: String) -> String? {
    guard let slash = condition.utf8.firstIndex(of: UInt8(ascii: "/")),
      let name = String(condition.utf8[slash...].dropFirst())
    else { return nil }
    return first { $0.key.hasSameBytes(as: name) }?.value
  }
}

extension S3Call {
  /// The tags that the request sets.
  fileprivate var requestTags: [Tag] {
    if let set = structure("Tagging")?.structures("TagSet") {
      return set.map { Tag(key: $0.text("Key") ?? "", value: $0.text("Value") ?? "") }
    }
    return PercentEncoding.decodeQuery(string("Tagging") ?? "")
      .map { Tag(key: $0.name, value: $0.value) }
  }
}
