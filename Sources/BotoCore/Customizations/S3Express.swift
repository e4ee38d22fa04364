// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSProtocols
import Synchronization
import WireFormats

/// Directory buckets (S3 Express) are used with sessions: short-lived credentials for one bucket,
/// made by `CreateSession`, kept and refreshed per bucket.
enum S3Express {
  private static let windows = IdentityState.Windows(advisory: 45, mandatory: 10)
  private static let capacity = 100

  static let hooks: [Hook] = [
    Hook(.beforeSign, services: ["s3"], named: "S3ExpressIdentityResolver") { call in
      guard call.signing.version == .s3Express, let bucket = String(call.parameters["Bucket"])
      else { return }
      let identity = identity(of: bucket, call.client)
      call.signing.credentials = try await CallOrigin.$current.withValue(
        SessionRequest(client: call.client, options: call.options)
      ) { try await identity.credentials(at: call.now) }
    }
  ]

  private static func identity(of bucket: String, _ client: ServiceClient) -> IdentityCache {
    client.scopedIdentities.withLock { identities in
      if let known = identities[bucket] { return known }
      if identities.count >= capacity { identities.removeAll() }
      let identity = IdentityCache(CredentialChain([Sessions(bucket: bucket)]), windows: windows)
      identities[bucket] = identity
      return identity
    }
  }

  /// The call for which a session is made.
  private struct SessionRequest: Sendable {
    let client: ServiceClient
    let options: CallOptions
  }

  /// Makes sessions for a bucket.
  private struct Sessions: CredentialProvider {
    let bucket: String
    let method = "s3express"

    func load() async throws -> CredentialSearch {
      guard let origin = CallOrigin.current as? SessionRequest else {
        return .nothing(because: "sessions are made for calls only")
      }
      let response = try await origin.client.call(
        try origin.client.operation("CreateSession"), ["Bucket": .string(bucket)],
        options: origin.options)
      let credentials = response["Credentials"]
      guard let keyID = String(credentials["AccessKeyId"]),
        let secret = String(credentials["SecretAccessKey"])
      else { return .nothing(because: "CreateSession gave no credentials for \(bucket)") }
      return .found(
        Credentials(
          accessKeyID: keyID, secretAccessKey: secret,
          sessionToken: String(credentials["SessionToken"]), method: method,
          expiration: Timestamp(credentials["Expiration"])))
    }
  }
}
