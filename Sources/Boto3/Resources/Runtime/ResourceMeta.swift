// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols

/// What is known of a resource.
public struct ResourceMeta: Sendable {
  let resource: Resource

  /// The service's name: `s3`.
  public var serviceName: String { resource.model.serviceName }
  /// The names of the identifiers in order.
  public var identifiers: [String] { resource.model.identifiers }
  /// The values of the identifiers in order.
  public var identifierValues: [Value] { Array(resource.identifiers) }
  /// The client that the resource calls. Resources made from this one share it.
  public var client: Client { resource.service.client }
  /// The loaded data, under the API's names.
  public var data: Value? { resource.data }
  /// The class.
  public var resourceModel: ResourceModel { resource.model }

  /// All classes of the service, itself first.
  ///
  /// - Throws: `dataNotFoundError` when the models make no sense.
  public var resourceModels: [ResourceModel] {
    get throws {
      let service = resource.service
      return try [service.serviceModel] + service.classNames.map { try service.model($0) }
    }
  }
}
