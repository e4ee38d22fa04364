// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import ModelCompiler
public import ServiceModel

extension Session {
  /// A client of a service.
  ///
  /// ```swift
  /// let s3 = try session.client("s3") {
  ///   $0.region = "eu-west-1"
  ///   $0.endpoint = "http://localhost:9000"
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - service: The service's name: `s3`, `dynamodb`, `glue`, … (``availableServices``).
  ///   - configure: Sets options of this client.
  /// - Throws: ``BotoCoreError``: `unknownServiceError` with the nearest names, `noRegionError`,
  ///   errors in the options or the configuration; the closure's errors.
  @_alwaysEmitIntoClient
  public func client(
    _ service: String, _ configure: (inout ClientOptions) throws -> Void
  ) throws -> Client {
    try client(service, ClientOptions(configure))
  }

  /// A client of a service, with its options in a value.
  @_alwaysEmitIntoClient
  public func client(_ service: String, _ options: ClientOptions = ClientOptions()) throws -> Client
  {
    ModelBundle.linkServices()
    return try linkedClient(service, options)
  }

  @usableFromInline
  func linkedClient(_ service: String, _ options: ClientOptions) throws -> Client {
    try linkedClient(service, options, hooks: [])
  }

  /// A client with hooks that run in its calls only, behind the session's.
  func linkedClient(_ service: String, _ options: ClientOptions, hooks: [Hook]) throws -> Client {
    try ErrorBoundary.atBoundary {
      Client(try core.makeClient(service, options, hooks: hooks))
    }
  }

  /// A client for a model in JSON, in the format of botocore's `service-2.json`. It has no endpoint
  /// rule set, so give it an endpoint.
  ///
  /// - Throws: ``BotoCoreError``: `valueError` if the text isn't a model.
  public func client(model: [UInt8], _ options: ClientOptions) throws -> Client {
    try ErrorBoundary.atBoundary {
      Client(try core.makeClient(try LoadedService.compiled(from: model), options))
    }
  }
}
