// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The account: its name, the rules of passwords, and what it has in all.
enum AccountOperations {
  typealias State = LocalIAMService.State

  static let all = names + passwords + summaries

  private static let names: [LocalOperation<State>] = [
    LocalOperation("CreateAccountAlias") { state, call in
      state.alias = call.string("AccountAlias")
      return [:]
    },
    LocalOperation("ListAccountAliases") { state, _ in
      ["AccountAliases": .list(state.alias.map { [.string($0)] } ?? []), "IsTruncated": false]
    },
    LocalOperation("DeleteAccountAlias") { state, call in
      let alias = call.string("AccountAlias") ?? ""
      guard state.alias == alias else {
        throw IAMFault.noSuchEntity("The account alias \(alias) cannot be found.")
      }
      state.alias = nil
      return [:]
    },
  ]

  private static let passwords: [LocalOperation<State>] = [
    LocalOperation("UpdateAccountPasswordPolicy") { state, call in
      var policy: Structure = [
        "MinimumPasswordLength": .integer(call.integer("MinimumPasswordLength") ?? 6)
      ]
      for name in [
        "RequireSymbols", "RequireNumbers", "RequireUppercaseCharacters",
        "RequireLowercaseCharacters", "AllowUsersToChangePassword",
      ] {
        policy[name] = .bool(call.bool(name) ?? false)
      }
      let age = call.integer("MaxPasswordAge") ?? 0
      policy["ExpirePasswords"] = .bool(age > 0)
      if age > 0 { policy["MaxPasswordAge"] = .integer(age) }
      policy["PasswordReusePrevention"] = call["PasswordReusePrevention"]
      policy["HardExpiry"] = call["HardExpiry"]
      state.passwordPolicy = policy
      return [:]
    },
    LocalOperation("GetAccountPasswordPolicy") { state, call in
      guard let policy = state.passwordPolicy else { throw noPolicy(call) }
      return ["PasswordPolicy": .structure(policy)]
    },
    LocalOperation("DeleteAccountPasswordPolicy") { state, call in
      guard state.passwordPolicy != nil else { throw noPolicy(call) }
      state.passwordPolicy = nil
      return [:]
    },
  ]

  private static func noPolicy(_ call: LocalCall) -> ServiceFault {
    IAMFault.noSuchEntity(
      "The Password Policy with domain name \(call.place.account) cannot be found.")
  }

  private static let summaries: [LocalOperation<State>] = [
    LocalOperation("GetAccountSummary") { state, _ in
      let counts: [(String, Int)] = [
        ("Users", state.users.count), ("Groups", state.groups.count),
        ("Roles", state.roles.count), ("Policies", state.policies.count),
        ("InstanceProfiles", state.profiles.count),
        ("ServerCertificates", state.certificates.count), ("MFADevices", state.devices.count),
        ("MFADevicesInUse", state.devices.values.count { $0.user != nil }),
        ("Providers", state.openIDProviders.count + state.samlProviders.count),
        ("PolicyVersionsInUse", state.policies.values.reduce(0) { $0 + $1.versions.count }),
        ("AccountMFAEnabled", 0), ("AccountAccessKeysPresent", 0),
        ("AccountSigningCertificatesPresent", 0), ("AccountPasswordPresent", 0),
        ("GlobalEndpointTokenVersion", 1), ("UsersQuota", 5_000), ("GroupsQuota", 300),
        ("RolesQuota", 1_000), ("PoliciesQuota", 1_500), ("InstanceProfilesQuota", 1_000),
        ("ServerCertificatesQuota", 20), ("AccessKeysPerUserQuota", 2),
        ("AttachedPoliciesPerGroupQuota", 10), ("AttachedPoliciesPerRoleQuota", 10),
        ("AttachedPoliciesPerUserQuota", 10), ("GroupsPerUserQuota", 10),
        ("GroupPolicySizeQuota", 5_120), ("RolePolicySizeQuota", 10_240),
        ("UserPolicySizeQuota", 2_048), ("PolicySizeQuota", 6_144),
        ("AssumeRolePolicySizeQuota", 2_048), ("SigningCertificatesPerUserQuota", 2),
        ("PolicyVersionsInUseQuota", 10_000), ("VersionsPerPolicyQuota", 5),
      ]
      return [
        "SummaryMap": .structure(Structure(counts.map { ($0.0, .integer(Int64($0.1))) }))
      ]
    },
    LocalOperation("GenerateCredentialReport") { state, _ in
      defer { state.hasCredentialReport = true }
      return state.hasCredentialReport
        ? ["State": "COMPLETE"]
        : [
          "State": "STARTED",
          "Description": "No report exists. Starting a new report generation task",
        ]
    },
    LocalOperation("GetCredentialReport") { state, call in
      guard state.hasCredentialReport else {
        throw ServiceFault("ReportNotPresent", "Credential report not present", status: 410)
      }
      return [
        "Content": .blob(Array(report(state, call.place).utf8)), "ReportFormat": "text/csv",
        "GeneratedTime": .timestamp(call.now.timestamp),
      ]
    },
    LocalOperation("GetAccountAuthorizationDetails") { state, call in
      let filter = call.list("Filter")?.compactMap { String($0) } ?? []
      func isWanted(_ name: String) -> Bool { filter.isEmpty || filter.contains(name) }
      var output: Structure = ["IsTruncated": false]
      for kind in Entity.Kind.allCases {
        let entities = isWanted(kind.rawValue) ? Array(state[kind].values) : []
        output["\(kind.rawValue)DetailList"] = .list(
          entities.map { detail($0, state, call.place) })
      }
      var policies = isWanted("LocalManagedPolicy") ? Array(state.policies.values) : []
      if isWanted("AWSManagedPolicy") {
        policies += AWSManagedPolicies.all(call.place).filter {
          ManagedPolicyOperations.attachments($0, state) > 0
        }
      }
      output["Policies"] = .list(policies.map { detail($0, state) })
      return output
    },
  ]

  private static func report(_ state: State, _ place: Place) -> String {
    let header =
      "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated"
    let rows = state.users.values.map { user in
      var row = [
        user.name, user.arn(place), user.created.timestamp.iso8601Seconds,
        String(user.login != nil), user.login == nil ? "N/A" : "no_information",
        user.login?.created.timestamp.iso8601Seconds ?? "N/A", "not_supported",
        String(!user.devices.isEmpty),
      ]
      for index in 0..<2 {
        let key = index < user.keys.count ? user.keys[index] : nil
        row += [
          String(key?.status == "Active"), key?.created.timestamp.iso8601Seconds ?? "N/A", "N/A",
          "N/A", "N/A",
        ]
      }
      for index in 0..<2 {
        let certificate = index < user.certificates.count ? user.certificates[index] : nil
        row += [
          String(certificate?.status == "Active"),
          certificate?.created.timestamp.iso8601Seconds ?? "N/A",
        ]
      }
      return row.joined(separator: ",")
    }
    return ([header] + rows).joined(separator: "\n")
  }

  private static func detail(_ entity: Entity, _ state: State, _ place: Place) -> Value {
    var output = entity.output(place)
    output["Description"] = nil
    output["MaxSessionDuration"] = nil
    output["\(entity.kind.rawValue)PolicyList"] = .list(
      entity.inline.entries().map { name, document in
        [
          "PolicyName": .string(name), "PolicyDocument": .string(IAMDocument.encoded(document)),
        ]
      })
    output["AttachedManagedPolicies"] = .list(
      entity.attached.compactMap { state.policy($0, place) }
        .map(EntityPolicyOperations.reference))
    switch entity.kind {
    case .user: output["GroupList"] = .list(entity.groups.map { .string($0) })
    case .role:
      output["InstanceProfileList"] = .list(
        state.profiles.values.filter { $0.role == entity.name }
          .map { .structure($0.output(state, place)) })
    case .group: break
    }
    return .structure(output)
  }

  private static func detail(_ policy: ManagedPolicy, _ state: State) -> Value {
    var output = ManagedPolicyOperations.output(policy, state, withDescription: true)
    output["PolicyVersionList"] = .list(
      policy.versions.reversed().map { version in
        var entry = Structure(ManagedPolicyOperations.version(version, policy)) ?? [:]
        entry["Document"] = .string(IAMDocument.encoded(version.document))
        return .structure(entry)
      })
    return .structure(output)
  }
}
