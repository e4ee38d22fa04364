// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore

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
  /// Whether a caller has a permission for the bucket or one of its objects by ownership and lists.
  func allows(_ need: AccessNeed, key: String?, version: String?, _ call: S3Call) -> Bool {
    if case .service = call.principal { return true }
    let isOwner = call.caller == account
    guard let permission = need.permission else { return isOwner }
    guard need.isObject, let key else { return isOwner || grants(permission, acl, call.caller) }
    if hasACLsDisabled { return isOwner }
    let versions = objects[ByteKey(key)]?.list
    let found = version.map { id in versions?.first { $0.id == id } } ?? versions?.first
    guard let found, !found.isMarker else {
      // Who may not list a bucket doesn't learn whether an object exists.
      return isOwner || grants("READ", acl, call.caller)
    }
    if let caller = call.caller, found.owner == caller { return true }
    return grants(permission, found.acl, call.caller)
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
