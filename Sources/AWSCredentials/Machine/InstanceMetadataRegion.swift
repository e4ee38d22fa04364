// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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
        context.warn("The instance metadata service has no region of use: \(error.reason)")
      }
      return nil
    }
  }

  private static func isPartOfName(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "-")
  }
}
