// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// What has policies: a user, a role or a group.
struct Entity: Sendable {
  /// What it is.
  enum Kind: String, Sendable, CaseIterable {
    case user = "User"
    case role = "Role"
    case group = "Group"

    /// The word of messages and ARNs.
    var word: String { rawValue.lowercased() }

    /// What IDs begin with.
    var prefix: String {
      switch self {
      case .user: "AIDA"
      case .role: "AROA"
      case .group: "AGPA"
      }
    }
  }

  let kind: Kind
  var name: String
  var path: String
  let id: String
  let created: LocalInstant
  var tags: [(key: String, value: String)] = []
  /// Policies in it, by name.
  var inline = OrderedMap<String, String>()
  /// The ARNs of the policies that are attached.
  var attached: [String] = []
  var boundary: String?

  // Roles.
  var trust = ""
  var description: String?
  var longestSession: Int64 = 3_600

  // Users.
  var groups: [String] = []
  var keys: [AccessKey] = []
  var login: LoginProfile?
  var devices: [MFADevice] = []
  var sshKeys: [SSHKey] = []
  var certificates: [SigningCertificate] = []
  var serviceCredentials: [ServiceCredential] = []

  init(_ kind: Kind, _ call: LocalCall) throws {
    self.kind = kind
    name = call.string(kind.rawValue + "Name") ?? ""
    path = try IAMPath.checked(call.string("Path"))
    id = call.turn.iamID(kind.prefix)
    created = call.now
    tags = try IAMTags.new(call)
  }

  func arn(_ place: Place) -> String { place.iamARN("\(kind.word)\(path)\(name)") }

  /// What responses say of it.
  func output(_ place: Place, withDetails: Bool = true) -> Structure {
    var output: Structure = [
      "Path": .string(path), "\(kind.rawValue)Name": .string(name),
      "\(kind.rawValue)Id": .string(id), "Arn": .string(arn(place)),
      "CreateDate": .timestamp(created.timestamp),
    ]
    if kind == .role {
      output["AssumeRolePolicyDocument"] = .string(IAMDocument.encoded(trust))
      output["Description"] = description.map { .string($0) }
      output["MaxSessionDuration"] = .integer(longestSession)
      if withDetails { output["RoleLastUsed"] = [:] }
    }
    if let boundary, withDetails {
      output["PermissionsBoundary"] = [
        "PermissionsBoundaryType": "Policy", "PermissionsBoundaryArn": .string(boundary),
      ]
    }
    if !tags.isEmpty, withDetails { output["Tags"] = IAMTags.value(of: tags) }
    return output
  }
}

/// What a user signs with, which can be switched off.
protocol UserCredential: Sendable {
  var id: String { get }
  /// `Active` or `Inactive`.
  var status: String { get set }
}

/// A user's access key.
struct AccessKey: UserCredential {
  let id: String
  let secret: String
  let account: String
  /// The region in which it was made, which says the partition.
  let region: String
  var status = "Active"
  let created: LocalInstant
  var used: (at: LocalInstant, service: String, region: String)?

  /// What lists say of it.
  func output(_ user: String) -> Structure {
    [
      "UserName": .string(user), "AccessKeyId": .string(id), "Status": .string(status),
      "CreateDate": .timestamp(created.timestamp),
    ]
  }
}

/// A user's password for the console.
struct LoginProfile: Sendable {
  let created: LocalInstant
  var mustChange: Bool
}

/// A device whose codes confirm a sign-in.
struct MFADevice: Sendable {
  let serial: String
  let enabled: LocalInstant
}

/// A public key of a user for CodeCommit.
struct SSHKey: UserCredential {
  let id: String
  let body: String
  var status = "Active"
  let created: LocalInstant
}

/// A certificate with which a user signs.
struct SigningCertificate: UserCredential {
  let id: String
  let body: String
  var status = "Active"
  let created: LocalInstant
}

/// A user's name and password for one service.
struct ServiceCredential: UserCredential {
  let id: String
  let service: String
  let name: String
  var secret: String
  var status = "Active"
  let created: LocalInstant
}

/// Paths of names.
enum IAMPath {
  /// - Throws: `ValidationError`.
  static func checked(_ path: String?) throws -> String {
    guard let path else { return "/" }
    guard path.utf8.count <= 512 else {
      throw ServiceFault(
        "ValidationError",
        "1 validation error detected: Value \"\(path)\" at \"path\" failed to satisfy constraint: Member must have length less than or equal to 512",
        status: 400)
    }
    guard path.hasPrefix("/"), path.hasSuffix("/"),
      path.utf8.allSatisfy({ 0x21...0x7E ~= $0 })
    else {
      throw ServiceFault(
        "ValidationError",
        "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.",
        status: 400)
    }
    return path
  }
}

extension Place {
  /// The ARN of something of IAM's, which has no region.
  func iamARN(_ resource: String) -> String { "arn:\(partition):iam::\(account):\(resource)" }
}

extension Turn {
  /// An ID of IAM's: 21 characters, 20 for keys.
  func iamID(_ prefix: String) -> String {
    prefix
      + characters(
        prefix.hasSuffix("KA") || prefix == "AKIA" ? 16 : 17, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
      )
  }
}
