// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A secret with its versions.
struct Secret: Sendable {
  /// The settings of a rotation.
  struct Rotation: Sendable {
    var function: String
    var rules: Structure
    /// When the next one begins; `nil` for never.
    var next: LocalInstant?
    var last: LocalInstant?
    var isEnabled = true
  }

  /// A region that has a copy.
  struct Replica: Sendable {
    let region: String
    let key: String?
    var failure: String?
  }

  let name: String
  let arn: String
  let created: LocalInstant
  var description: String?
  var key: String?
  var tags: [(key: String, value: String)] = [] {
    didSet { showsTags = showsTags || !tags.isEmpty }
  }
  /// Whether responses name the tags: a secret that once had some has an empty list afterwards.
  private(set) var showsTags = false
  var policy: String?
  /// The service of AWS that has made it for itself.
  var owner: String?
  var changed: LocalInstant
  var accessed: LocalInstant?
  /// When the recovery window ends, for a secret that is marked for deletion.
  var deletion: LocalInstant?
  /// In the order in which they were made.
  var versions: [SecretVersion] = []
  var rotation: Rotation?
  var replicas: [Replica] = []
  /// The region of the secret that this is a copy of; the own one with replicas; else `nil`.
  var primaryRegion: String?
  /// Whether this is a copy.
  var isReplica = false

  init(_ name: String, arn: String, created: LocalInstant) {
    (self.name, self.arn, self.created) = (name, arn, created)
    changed = created
  }

  /// The index of the version with a staging label.
  func index(staged label: String) -> Int? {
    versions.firstIndex { $0.stages.contains { $0.hasSameBytes(as: label) } }
  }

  /// The index of a version.
  func index(id: String) -> Int? { versions.firstIndex { $0.id.hasSameBytes(as: id) } }

  /// Moves staging labels to a version. The version that loses AWSCURRENT becomes the previous one.
  mutating func move(_ labels: [String], to index: Int) {
    for label in labels {
      guard let old = self.index(staged: label) else {
        versions[index].stages.append(label)
        continue
      }
      guard old != index else { continue }
      versions[old].stages.removeAll { $0 == label }
      if label == SecretVersion.current {
        if let former = self.index(staged: SecretVersion.previous), former != old {
          versions[former].stages.removeAll { $0 == SecretVersion.previous }
        }
        if !versions[old].stages.contains(SecretVersion.previous) {
          versions[old].stages.append(SecretVersion.previous)
        }
        versions[index].stages.removeAll { $0 == SecretVersion.previous }
      }
      versions[index].stages.append(label)
    }
    // What has no label is deprecated, and kept up to a number.
    while versions.count > 100, let oldest = versions.firstIndex(where: { $0.stages.isEmpty }) {
      versions.remove(at: oldest)
    }
  }

  /// What responses name it by.
  var identity: Structure { ["ARN": .string(arn), "Name": .string(name)] }

  /// What responses name it by, and more.
  func identity(adding others: Structure) -> Structure {
    Structure(identity.map { ($0.name, $0.value) } + others.map { ($0.name, $0.value) })
  }
}

/// A version of a secret.
struct SecretVersion: Sendable {
  /// What a version holds.
  enum Content: Sendable, Equatable {
    case text(String)
    case bytes([UInt8])
  }

  static let current = "AWSCURRENT"
  static let previous = "AWSPREVIOUS"
  static let pending = "AWSPENDING"

  let id: String
  /// `nil` for a version that a rotation has announced.
  var content: Content?
  var stages: [String] = []
  let created: LocalInstant
  var accessed: LocalInstant?
}

/// The names of secrets.
enum SecretName {
  /// - Throws: ``ServiceFault`` for a text that can't be one.
  static func check(_ name: String) throws {
    guard !name.isEmpty,
      name.utf8.allSatisfy({ $0.isASCIILetterOrDigit || "-/_+=.@!".utf8.contains($0) })
    else {
      throw ServiceFault(
        "ValidationException",
        "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: "
          + "-/_+=.@!")
    }
  }
}

extension LocalSecretsManagerService.State {
  /// The name of the secret that a request means: by its name, its ARN, or its ARN without the six
  /// characters at its end.
  ///
  /// - Throws: ``SecretFault/notFound``.
  func name(of call: LocalCall) throws -> String {
    let id = call.string("SecretId") ?? ""
    if ARN(id) == nil { try SecretName.check(id) }
    guard let name = name(of: id) else { throw SecretFault.notFound }
    return name
  }

  /// The name of a secret by what may name it.
  func name(of id: String) -> String? {
    guard let arn = ARN(id), arn.service == "secretsmanager" else {
      return secrets[id] == nil ? nil : id
    }
    let resource = arn.resource
    guard resource.hasBytePrefix("secret:") else { return nil }
    let text = String(resource.dropFirst("secret:".count))
    if let end = Self.endOfName(text), let secret = secrets[end], secret.arn.hasSameBytes(as: id) {
      return end
    }
    // A name that ends like an ARN is taken for one.
    return Self.endOfName(text) == nil && secrets[text] != nil ? text : nil
  }

  /// What stands before a hyphen and six letters or digits.
  private static func endOfName(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count > 7, bytes[bytes.count - 7] == UInt8(ascii: "-"),
      bytes.suffix(6).allSatisfy(\.isASCIILetterOrDigit)
    else { return nil }
    return String(decoding: bytes.dropLast(7), as: UTF8.self)
  }

  /// The secret that a request means.
  func secret(_ call: LocalCall) throws -> Secret { try secret(named: name(of: call)) }

  /// The secret with a name.
  ///
  /// - Throws: ``SecretFault/notFound``.
  func secret(named name: String) throws -> Secret {
    guard let secret = secrets[name] else { throw SecretFault.notFound }
    return secret
  }

  /// Changes a secret that isn't marked for deletion nor a copy, and its copies in other regions.
  ///
  /// - Throws: ``SecretFault``, and what `body` throws.
  mutating func change(
    _ call: LocalCall, _ body: (inout Secret) throws -> Structure
  ) throws -> Structure {
    let name = try name(of: call)
    var secret = try secret(named: name)
    guard secret.deletion == nil else { throw SecretFault.isMarked }
    guard !secret.isReplica else { throw SecretFault.isReplica }
    let output = try body(&secret)
    secrets[name] = secret
    ReplicaOperations.copy(secret, from: call.place, call.turn)
    return output
  }
}
