// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors

/// The signature of a request, by botocore's name: `v4`, `s3v4`, `v4-unsigned-body`,
/// `v4-s3express`, `bearer`, `v2`, … (Presigning chooses the variant for a query itself.)
public struct SignatureVersion: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  /// botocore's name.
  public let rawValue: String

  /// A version with a name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// botocore's name.
  public var description: String { rawValue }

  /// SigV4.
  public static let v4 = SignatureVersion(rawValue: "v4")
  /// SigV4 without the body.
  public static let v4UnsignedBody = SignatureVersion(rawValue: "v4-unsigned-body")
  /// SigV4 by S3's rules for paths and bodies.
  public static let s3v4 = SignatureVersion(rawValue: "s3v4")
  /// SigV4 with a session of S3 Express.
  public static let s3Express = SignatureVersion(rawValue: "v4-s3express")
  /// SigV4a.
  public static let v4a = SignatureVersion(rawValue: "v4a")
  /// SigV4a by S3's rules.
  public static let s3v4a = SignatureVersion(rawValue: "s3v4a")
  /// A bearer token.
  public static let bearer = SignatureVersion(rawValue: "bearer")
  /// SigV2 in the query (SimpleDB).
  public static let v2 = SignatureVersion(rawValue: "v2")
  /// S3's first signature (SigV2), for stores that support no other. Used only if you ask for it.
  public static let s3 = SignatureVersion(rawValue: "s3")
  /// No signature.
  public static let unsigned = SignatureVersion(rawValue: "none")

  /// Whether it can be in a query.
  var canPresign: Bool { self != .bearer && self != .v2 }

  /// Whether this library supports it.
  var isKnown: Bool {
    switch self {
    case .v4, .v4UnsignedBody, .s3v4, .s3Express, .s3, .bearer, .v2, .unsigned: true
    default: isAsymmetric
    }
  }

  /// The supported signatures, at the end of an error.
  static let hint =
    " The versions are: v4, v4-unsigned-body, s3v4, v4-s3express, v4a, s3v4a, bearer, v2, s3, none"

  /// Whether it is SigV4a.
  var isAsymmetric: Bool { self == .v4a || self == .s3v4a }

  /// The default among a service's offers: the first supported one. SigV4a only if nothing else is
  /// offered, as in botocore without its native library: it costs more, and the region is known.
  static func preferred(among offered: some Sequence<SignatureVersion>) -> SignatureVersion? {
    var asymmetric: SignatureVersion?
    for version in offered where version.isKnown {
      guard version.isAsymmetric else { return version }
      asymmetric = asymmetric ?? version
    }
    return asymmetric
  }

  /// The version of an auth trait in a model (`aws.auth#sigv4`); `nil` for an unknown one.
  init?(authTrait: String) {
    switch authTrait.split(separator: "#").last.map(String.init) ?? authTrait {
    case "sigv4": self = .v4
    case "sigv4a": self = .v4a
    case "httpBearerAuth": self = .bearer
    case "noAuth": self = .unsigned
    default: return nil
    }
  }
}

/// The user's order of signatures (`auth_scheme_preference`), applied to what a service offers.
enum AuthSchemePreference {
  /// The first preferred scheme that is offered, or else the best of those.
  ///
  /// - Parameters:
  ///   - preference: Names as users write them: `sigv4a,sigv4,httpBearerAuth,noAuth`.
  ///   - offered: The service's schemes, with or without their namespace.
  /// - Throws: `unsupportedSignatureVersionError` if none is supported.
  static func resolve(_ preference: String, offered: [String]) throws -> SignatureVersion {
    let offered = offered.map { $0.split(separator: "#").last.map(String.init) ?? $0 }
    let preferred = preference.split(separator: ",").map(String.init)
    for name in preferred where offered.contains(name) {
      if let version = SignatureVersion(authTrait: name), version.isKnown { return version }
    }
    let known = offered.lazy.compactMap(SignatureVersion.init(authTrait:))
    if let version = SignatureVersion.preferred(among: known) { return version }
    throw BotoCoreError(
      .unsupportedSignatureVersionError,
      "Signature version(s) are not supported: \(offered.sorted().joined(separator: ", "))."
        + SignatureVersion.hint)
  }
}
