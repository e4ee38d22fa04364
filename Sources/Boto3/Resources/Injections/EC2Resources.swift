// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// The members of EC2's resources beyond their models.
enum EC2Resources {
  static let extensions = [
    ResourceExtension("ec2.ServiceResource") { service in
      service.addAction("create_tags") { try await createTags($0, $1) }
    },
    ResourceExtension("ec2.Instance") { instance in
      instance.addAction("delete_tags") { try await deleteTags($0, $1) }
    },
  ]

  /// Returns a tag for each pair of a resource and a tag.
  private static func createTags(
    _ service: Resource, _ parameters: Structure
  ) async throws -> any ResourceOutput {
    try await service.service.call("CreateTags", parameters)
    let tags = [Value](parameters["Tags"]) ?? []
    return ([Value](parameters["Resources"]) ?? []).flatMap { resource in
      tags.map { service.Tag(resource, $0.Key, $0.Value) }
    }
  }

  private static func deleteTags(
    _ instance: Resource, _ parameters: Structure
  ) async throws -> any ResourceOutput {
    var parameters = parameters
    parameters["Resources"] = .list([instance.identifiers[0]])
    return try await instance.service.call("DeleteTags", parameters)
  }
}
