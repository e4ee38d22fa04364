// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Crypto
import LocalCore
import WireFormats

/// A parameter with its versions.
struct Parameter: Sendable {
  let name: String
  /// The oldest first; there is at least one.
  var versions: [ParameterVersion]
  var tags: [(key: String, value: String)] = []

  var latest: ParameterVersion { versions[versions.count - 1] }

  /// When it expires, by its policy.
  var expiration: LocalInstant? { latest.expiration }

  /// The ARN; names have a slash in front there.
  func arn(_ place: Place) -> String {
    "arn:\(place.partition):ssm:\(place.region):\(place.account):parameter"
      + (name.hasPrefix("/") ? name : "/" + name)
  }

  /// The version with a label.
  func version(labelled label: String) -> ParameterVersion? {
    versions.last { $0.labels.contains(label) }
  }
}

/// A version of a parameter.
struct ParameterVersion: Sendable {
  let number: Int64
  var type: String
  var value: String
  /// What a `SecureString` is read as without decryption.
  var sealed: String?
  var key: String?
  var description: String?
  var pattern: String?
  var tier: String
  var dataType: String
  var policies: String?
  var expiration: LocalInstant?
  let modified: LocalInstant
  let modifiedBy: String
  var labels: [String] = []

  /// The value as a request gets it.
  func value(decrypted: Bool) -> String { decrypted ? value : sealed ?? value }

  /// Encrypts the value of a `SecureString`. Parameter Store's own key makes it; it isn't for KMS.
  static func seal(_ value: String, _ place: Place, _ turn: Turn) -> String {
    let key = SymmetricKey(
      data: SHA256.hash(data: Array("ssm/\(place.account)/\(place.region)".utf8)))
    let bytes = (0..<2).flatMap { _ in
      withUnsafeBytes(of: turn.random().littleEndian) { Array($0) }
    }
    guard let nonce = try? AES.GCM.Nonce(data: bytes.prefix(12)),
      let box = try? AES.GCM.seal(Array(value.utf8), using: key, nonce: nonce),
      let combined = box.combined
    else { return "" }
    return Base64.encode([1, 2, 2, 0, 0x78] + Array(combined))
  }
}

extension LocalSSMService.State {
  /// The name that a request means by a name or an ARN.
  func name(of id: String) -> String {
    var name = id
    if let arn = ARN(id), arn.service == "ssm", arn.resource.hasBytePrefix("parameter/") {
      name = String(arn.resource.dropFirst("parameter".count))
    }
    // At the root, a slash in front makes no difference.
    guard parameters[name] == nil, !name.utf8.dropFirst().contains(UInt8(ascii: "/")) else {
      return name
    }
    let other = name.hasPrefix("/") ? String(name.dropFirst()) : "/" + name
    return parameters[other] == nil ? name : other
  }

  /// A version by what names it: `name`, `name:version`, `name:label`.
  ///
  /// - Returns: The parameter, the version, and the part that selects it; `nil` if there is none.
  /// - Throws: ``ParameterFault/noVersion(_:_:)``.
  func find(
    _ id: String
  ) throws -> (parameter: Parameter, version: ParameterVersion, selector: String?)? {
    var name = self.name(of: id)
    var selector: String?
    if parameters[name] == nil, let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) {
      selector = String(name[name.utf8.index(after: colon)...])
      name = self.name(of: String(name[..<colon]))
    }
    guard let parameter = parameters[name] else { return nil }
    guard let selector else { return (parameter, parameter.latest, nil) }
    if let number = Int64(selector) {
      guard let version = parameter.versions.first(where: { $0.number == number }) else {
        throw ParameterFault.noVersion(number, name)
      }
      return (parameter, version, ":" + selector)
    }
    return parameter.version(labelled: selector).map { (parameter, $0, ":" + selector) }
  }
}
