// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Crypto
import LocalCore
import WireFormats

/// What users sign with: access keys, SSH keys, certificates, credentials for one service.
enum CredentialOperations {
  typealias State = LocalIAMService.State

  static let all =
    accessKeys + sshKeys + certificates + serviceCredentials
    + changing("AccessKey", \.keys, index) + changing("SSHPublicKey", \.sshKeys, sshIndex)
    + changing("SigningCertificate", \.certificates, certificateIndex)
    + changing("ServiceSpecificCredential", \.serviceCredentials, credentialIndex)

  /// The operations that set the status of a credential, and delete one.
  private static func changing<Credential: UserCredential>(
    _ name: String, _ list: any WritableKeyPath<Entity, [Credential]> & Sendable,
    _ index: @escaping @Sendable (LocalCall, Entity) throws -> Int
  ) -> [LocalOperation<State>] {
    [
      LocalOperation("Update" + name) { state, call in
        try change(&state, call) { user in
          user[keyPath: list][try index(call, user)].status = call.string("Status") ?? "Active"
          return [:]
        }
      },
      LocalOperation("Delete" + name) { state, call in
        try change(&state, call) { user in
          user[keyPath: list].remove(at: try index(call, user))
          return [:]
        }
      },
    ]
  }

  private static let accessKeys: [LocalOperation<State>] = [
    LocalOperation("CreateAccessKey") { state, call in
      let key = AccessKey(
        id: call.turn.iamID("AKIA"),
        secret: call.turn.characters(
          40, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"),
        account: call.place.account, region: call.place.region, created: call.now)
      return try change(&state, call) { user in
        guard user.keys.count < 2 else {
          throw IAMFault.limit("Cannot exceed quota for AccessKeysPerUser: 2")
        }
        user.keys.append(key)
        var output = key.output(user.name)
        output["SecretAccessKey"] = .string(key.secret)
        return ["AccessKey": .structure(output)]
      }
    },
    LocalOperation("ListAccessKeys") { state, call in
      let user = try user(state, call)
      return try IAMPage.output("AccessKeyMetadata", user.keys, call) {
        .structure($0.output(user.name))
      }
    },
    LocalOperation("GetAccessKeyLastUsed") { state, call in
      let id = call.string("AccessKeyId") ?? ""
      guard let user = state.users.values.first(where: { $0.keys.contains { $0.id == id } }) else {
        throw noKey(id)
      }
      return [
        "UserName": .string(user.name),
        "AccessKeyLastUsed": ["ServiceName": "N/A", "Region": "N/A"],
      ]
    },
  ]

  private static func noKey(_ id: String) -> ServiceFault {
    IAMFault.noSuchEntity("The Access Key with id \(id) cannot be found.")
  }

  private static func index(_ call: LocalCall, _ user: Entity) throws -> Int {
    let id = call.string("AccessKeyId") ?? ""
    return try user.keys.firstIndex { $0.id == id } ?? fail(noKey(id))
  }

  /// Ends an expression with an error.
  private static func fail(_ fault: ServiceFault) throws -> Int { throw fault }

  /// The user that a request names, or the one that sends it.
  static func user(_ state: State, _ call: LocalCall) throws -> Entity {
    guard call["UserName"] == nil else { return try state.entity(.user, call) }
    if case .identity(_, let id, _) = call.principal,
      let user = state.users.values.first(where: { $0.id == id })
    {
      return user
    }
    throw IAMFault.invalid("Must specify userName when calling with non-User credentials")
  }

  /// Changes the user that a request names, or the one that sends it.
  static func change(
    _ state: inout State, _ call: LocalCall, _ body: (inout Entity) throws -> Structure
  ) throws -> Structure {
    var user = try user(state, call)
    let output = try body(&user)
    state.users[user.name] = user
    return output
  }

  // MARK: - SSH keys

  private static let sshKeys: [LocalOperation<State>] = [
    LocalOperation("UploadSSHPublicKey") { state, call in
      let key = SSHKey(
        id: call.turn.iamID("APKA"), body: call.string("SSHPublicKeyBody") ?? "",
        created: call.now)
      return try change(&state, call) { user in
        user.sshKeys.append(key)
        return ["SSHPublicKey": .structure(output(key, user.name, withBody: true))]
      }
    },
    LocalOperation("GetSSHPublicKey") { state, call in
      let user = try user(state, call)
      let key = user.sshKeys[try sshIndex(call, user)]
      return ["SSHPublicKey": .structure(output(key, user.name, withBody: true))]
    },
    LocalOperation("ListSSHPublicKeys") { state, call in
      let user = try user(state, call)
      return try IAMPage.output("SSHPublicKeys", user.sshKeys, call) {
        .structure(output($0, user.name, withBody: false))
      }
    },
  ]

  private static func sshIndex(_ call: LocalCall, _ user: Entity) throws -> Int {
    let id = call.string("SSHPublicKeyId") ?? ""
    return try user.sshKeys.firstIndex { $0.id == id }
      ?? fail(IAMFault.noSuchEntity("The Public Key with id \(id) cannot be found."))
  }

  private static func output(_ key: SSHKey, _ user: String, withBody: Bool) -> Structure {
    var output: Structure = [
      "UserName": .string(user), "SSHPublicKeyId": .string(key.id), "Status": .string(key.status),
      "UploadDate": .timestamp(key.created.timestamp),
    ]
    if withBody {
      let digest = Insecure.MD5.hash(data: Array(key.body.utf8))
      output["Fingerprint"] = .string(
        digest.map { Hex.encode([$0]) }.joined(separator: ":"))
      output["SSHPublicKeyBody"] = .string(key.body)
    }
    return output
  }

  // MARK: - Certificates

  private static let certificates: [LocalOperation<State>] = [
    LocalOperation("UploadSigningCertificate") { state, call in
      let body = call.string("CertificateBody") ?? ""
      guard body.hasPrefix("-----BEGIN CERTIFICATE-----") else {
        throw ServiceFault("MalformedCertificate", "Certificate \(body) is malformed", status: 400)
      }
      let certificate = SigningCertificate(
        id: call.turn.characters(24, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"), body: body,
        created: call.now)
      return try change(&state, call) { user in
        guard user.certificates.count < 2 else {
          throw IAMFault.limit("Cannot exceed quota for CertificatesPerUser: 2")
        }
        user.certificates.append(certificate)
        return ["Certificate": output(certificate, user.name)]
      }
    },
    LocalOperation("ListSigningCertificates") { state, call in
      let user = try user(state, call)
      return try IAMPage.output("Certificates", user.certificates, call) {
        output($0, user.name)
      }
    },
  ]

  private static func certificateIndex(_ call: LocalCall, _ user: Entity) throws -> Int {
    let id = call.string("CertificateId") ?? ""
    return try user.certificates.firstIndex { $0.id == id }
      ?? fail(IAMFault.noSuchEntity("The Certificate with id \(id) cannot be found."))
  }

  private static func output(_ certificate: SigningCertificate, _ user: String) -> Value {
    [
      "UserName": .string(user), "CertificateId": .string(certificate.id),
      "CertificateBody": .string(certificate.body), "Status": .string(certificate.status),
      "UploadDate": .timestamp(certificate.created.timestamp),
    ]
  }

  // MARK: - Credentials for one service

  private static let serviceCredentials: [LocalOperation<State>] = [
    LocalOperation("CreateServiceSpecificCredential") { state, call in
      let service = call.string("ServiceName") ?? ""
      let account = call.place.account
      let (id, secret) = (call.turn.iamID("ACCA"), password(call))
      return try change(&state, call) { user in
        guard
          ["codecommit.amazonaws.com", "cassandra.amazonaws.com", "bedrock.amazonaws.com"].contains(
            service)
        else {
          throw IAMFault.noSuchEntity(
            "No such service \(service) is supported for Service Specific Credentials")
        }
        let credential = ServiceCredential(
          id: id, service: service, name: "\(user.name)-at-\(account)", secret: secret,
          created: call.now)
        user.serviceCredentials.append(credential)
        return [
          "ServiceSpecificCredential": .structure(output(credential, user.name, withSecret: true))
        ]
      }
    },
    LocalOperation("ListServiceSpecificCredentials") { state, call in
      let user = try user(state, call)
      let wanted = call.string("ServiceName")
      let found = user.serviceCredentials.filter { wanted == nil || $0.service == wanted }
      return [
        "ServiceSpecificCredentials": .list(
          found.map { .structure(output($0, user.name, withSecret: false)) })
      ]
    },
    LocalOperation("ResetServiceSpecificCredential") { state, call in
      let secret = password(call)
      return try change(&state, call) { user in
        let index = try credentialIndex(call, user)
        user.serviceCredentials[index].secret = secret
        return [
          "ServiceSpecificCredential": .structure(
            output(user.serviceCredentials[index], user.name, withSecret: true))
        ]
      }
    },
  ]

  private static func password(_ call: LocalCall) -> String {
    call.turn.characters(
      43, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") + "="
  }

  private static func credentialIndex(_ call: LocalCall, _ user: Entity) throws -> Int {
    let id = call.string("ServiceSpecificCredentialId") ?? ""
    return try user.serviceCredentials.firstIndex { $0.id == id }
      ?? fail(IAMFault.noSuchEntity("No such credential \(id) exists"))
  }

  private static func output(
    _ credential: ServiceCredential, _ user: String, withSecret: Bool
  ) -> Structure {
    var output: Structure = [
      "UserName": .string(user), "ServiceName": .string(credential.service),
      "ServiceUserName": .string(credential.name),
      "ServiceSpecificCredentialId": .string(credential.id),
      "Status": .string(credential.status), "CreateDate": .timestamp(credential.created.timestamp),
    ]
    if withSecret { output["ServicePassword"] = .string(credential.secret) }
    return output
  }
}
