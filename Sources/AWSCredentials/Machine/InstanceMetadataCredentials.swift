// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSHTTP
import WireFormats

/// The credentials of an EC2 instance's role, from the instance metadata service.
package struct InstanceMetadataCredentials: CredentialProvider {
  private static let path = "latest/meta-data/iam/security-credentials/"

  private let context: CredentialProviderContext

  /// The credentials of a session's instance.
  package init(_ context: CredentialProviderContext) { self.context = context }

  /// `iam-role`.
  package var method: String { "iam-role" }

  /// That access is turned off.
  package var absence: String? {
    InstanceMetadataSettings.isDisabled(context.store.environment)
      ? "\(InstanceMetadataSettings.disablingVariable) is true" : nil
  }

  /// Requests a token, the role's name, and its credentials.
  ///
  /// - Throws: `metadataRetrievalError` if there is no token and version 1 is disabled;
  ///   `invalidIMDSEndpointError`, `invalidIMDSEndpointModeError` and `invalidConfigError` for
  ///   invalid settings. A service that doesn't exist or responds incorrectly isn't an error, but
  ///   the reason why there are no credentials; an incorrect response is logged.
  package func load() async throws -> CredentialSearch {
    let service = InstanceMetadata(
      settings: try InstanceMetadataSettings(context.store), transport: context.metadataTransport)
    do {
      return .found(try await credentials(service))
    } catch let error as InstanceMetadata.Unavailable {
      if error.isFault {
        context.warn(
          "The instance metadata service has no usable credentials: \(error.reason)")
      }
      return .nothing(because: error.reason)
    }
  }

  private func credentials(_ service: InstanceMetadata) async throws -> Credentials {
    let token = try await service.token()
    let role = try await service.document(Self.path, token: token, mayBeMissing: true) {
      $0.isEmpty || InstanceMetadata.isMarkup($0) ? nil : $0
    }
    let path = Self.path + Self.pathSegment(role)
    let document = try await service.document(path, token: token) { try? JSONNode(parsing: $0) }
    let found: Credentials
    do throws(IncompleteMetadata) {
      found = try MetadataDocument.credentials(document, method: method)
    } catch {
      throw InstanceMetadata.Unavailable(
        reason:
          "the document of the role's credentials at \(try service.name(of: path)) can't be used: "
          + "\(error)", isFault: true)
    }
    return Credentials(
      accessKeyID: found.accessKeyID, secretAccessKey: found.secretAccessKey,
      sessionToken: found.sessionToken, accountID: found.accountID, method: method,
      expiration: found.expires.map {
        StaticStability.expiration($0, now: context.clock.now(), random: context.clock.random())
      })
  }

  /// The first line of the service's name of the role, as a part of a path.
  private static func pathSegment(_ role: String) -> String {
    let name = role.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return PercentEncoding.encode(name, keeping: PercentEncoding.Kept(adding: "+=,@"))
  }
}

/// If the metadata service keeps returning credentials that have expired, or nearly so, they stay
/// in use: AWS accepts them while it can't issue new ones. They are requested again after an
/// interval that differs a little between machines.
enum StaticStability {
  /// The window in which credentials are refreshed, in seconds.
  private static let window: Int64 = 15 * 60

  /// The expiration to use.
  ///
  /// - Parameter random: From 0 up to, not including, 1.
  static func expiration(_ stated: Timestamp, now: Timestamp, random: Double) -> Timestamp {
    let jitter = 120 + Int64(min(max(random, 0), 1) * 480.999)
    let offset = window + jitter
    guard now.epochSeconds >= stated.epochSeconds - Double(offset) else { return stated }
    return Timestamp(seconds: now.seconds.addingClamped(offset))
  }
}

/// The region of the EC2 instance on which a program runs.
enum InstanceMetadataRegion {
  private static let path = "latest/meta-data/placement/availability-zone/"

  /// The region of the instance's availability zone; `nil` outside EC2, and for a service that
  /// responds incorrectly, which is logged.
  ///
  /// - Throws: The errors of ``InstanceMetadataCredentials/load()``.
  static func find(
    _ service: InstanceMetadata, _ context: CredentialProviderContext
  ) async throws -> String? {
    do {
      let token = try await service.token()
      let region: String = try await service.document(path, token: token, mayBeMissing: true) {
        zone in
        // A zone is its region's name and a letter.
        let region = zone.dropLast()
        return region.isEmpty || !zone.allSatisfy(isPartOfName) ? nil : String(region)
      }
      return region
    } catch let error as InstanceMetadata.Unavailable {
      if error.isFault {
        context.warn("The instance metadata service has no usable region: \(error.reason)")
      }
      return nil
    }
  }

  private static func isPartOfName(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "-")
  }
}
