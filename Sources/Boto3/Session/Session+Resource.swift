// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
public import ServiceModel
import Synchronization

extension Session {
  /// Makes the resource of a service: the service as an object, with all its classes.
  ///
  /// - Parameters:
  ///   - service: The service's name: `s3`, `dynamodb`, `ec2`, … (``availableResources``).
  ///   - configure: Sets the options of the resources' client.
  /// - Throws: ``BotoCoreError``: `resourceNotExistsError` with the services that have resources,
  ///   `unknownAPIVersionError` with the versions, `noRegionError`, …
  @_alwaysEmitIntoClient
  public func resource(
    _ service: String, _ configure: (inout ClientOptions) throws -> Void
  ) throws -> Resource {
    try resource(service, ClientOptions(configure))
  }

  /// The resources of a service, with the client's options in a value.
  ///
  /// - Parameters:
  ///   - service: The service's name.
  ///   - options: The options of the resources' client.
  ///   - callOptions: Options of each call.
  @_alwaysEmitIntoClient
  public func resource(
    _ service: String, _ options: ClientOptions = ClientOptions(),
    callOptions: CallOptions = CallOptions()
  ) throws -> Resource {
    ModelBundle.linkServices()
    return try linkedResource(service, options, callOptions)
  }

  @usableFromInline
  func linkedResource(
    _ service: String, _ options: ClientOptions, _ callOptions: CallOptions
  ) throws -> Resource {
    let wanted = options.apiVersion ?? core.clientOptions?.apiVersion
    let version = try resourceVersion(of: service, wanted: wanted)
    guard let tree = try ModelBundle.linked.resources(of: service, version: version) else {
      throw try noResources(service)
    }
    var options = options
    // Resources and client must have the same version, which needn't be the client's latest.
    options.apiVersion = version
    if options.userAgentExtra == nil, core.clientOptions?.userAgentExtra == nil {
      options.userAgentExtra = "Resource"
    }
    let client = try linkedClient(
      service, options, hooks: ResourceInjections.clientHooks[service] ?? [])
    let context = ResourceService(
      client: client, name: service, tree: tree,
      extensions: ResourceInjections.extensions + resourceExtensions.withLock { $0 },
      options: callOptions)
    return Resource(context, try context.serviceModel, ResourceIdentifiers([]), data: nil)
  }

  private func resourceVersion(of service: String, wanted: String?) throws -> String {
    let versions = try ModelBundle.linked.resourceVersions(of: service)
    guard let latest = versions.last else { throw try noResources(service) }
    guard let wanted else { return latest }
    guard versions.contains(wanted) else {
      throw BotoCoreError(
        .unknownAPIVersionError,
        "The '\(service)' resource does not support an API version of: \(wanted)\n"
          + "Valid API versions are: \(versions.joined(separator: ", "))")
    }
    return wanted
  }

  private func noResources(_ service: String) throws -> BotoCoreError {
    let available = try linkedResourceNames
    var message =
      "The '\(service)' resource does not exist" + NearestNames.hint(for: service, among: available)
      + "\nThe available resources are:\n   - " + available.joined(separator: "\n   - ") + "\n"
    if try linkedServiceNames.contains(service) {
      message +=
        "\nConsider using Boto3.client(\"\(service)\") instead of a resource for '\(service)'"
    }
    return BotoCoreError(.resourceNotExistsError, message)
  }
}

extension Session {
  /// Adds members to a class of resources, for those that this session makes from now on: the
  /// counterpart of boto3's event `creating-resource-class`.
  ///
  /// ```swift
  /// session.extendResource("s3.Bucket") { bucket in
  ///   bucket.addAttribute("region") { bucket in
  ///     try await bucket.meta.client.headBucket(Bucket: bucket.name).BucketRegion
  ///   }
  /// }
  /// let region = try await session.resource("s3").Bucket("my-bucket").region
  /// ```
  ///
  /// - Parameters:
  ///   - className: The class: `s3.Bucket`; `s3.ServiceResource` for the service itself.
  ///   - extend: Adds the members.
  public func extendResource(
    _ className: String, _ extend: @escaping @Sendable (inout ResourceClassDefinition) -> Void
  ) {
    resourceExtensions.withLock { $0.append(ResourceExtension(className, extend)) }
  }
}

/// What boto3 adds to resources in code.
enum ResourceInjections {
  /// What classes get in addition to their models, before the user's extensions.
  static let extensions: [ResourceExtension] = S3Resources.extensions + EC2Resources.extensions

  /// Handlers for the client of a service's resource, and for no other client, by the service's
  /// name.
  static let clientHooks: [String: [Hook]] = ["dynamodb": TableTransformation.hooks]
}
