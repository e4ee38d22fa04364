// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// An access control list.
struct AccessControl: Sendable, Hashable {
  /// The holder of a permission.
  enum Grantee: Sendable, Hashable {
    /// An account, by its canonical ID.
    case user(String)
    case group(String)
  }

  struct Grant: Sendable, Hashable {
    var grantee: Grantee
    var permission: String
  }

  /// The owner's canonical ID.
  var owner: String
  var grants: [Grant]

  static let allUsers = "http://acs.amazonaws.com/groups/global/AllUsers"
  static let authenticatedUsers = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
  static let logDelivery = "http://acs.amazonaws.com/groups/s3/LogDelivery"

  /// The list that gives the owner everything.
  static func privately(_ owner: String) -> AccessControl {
    AccessControl(owner: owner, grants: [Grant(grantee: .user(owner), permission: "FULL_CONTROL")])
  }
}
