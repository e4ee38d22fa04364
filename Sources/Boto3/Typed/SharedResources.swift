// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import Synchronization

/// What the resources of a client share, made at the first use.
final class SharedResources: Sendable {
  private let made = Mutex<ResourceService?>(nil)

  func service(
    of service: TypedService, _ client: Client, _ options: CallOptions
  ) throws -> ResourceService {
    try made.withLock { made in
      if let made { return made }
      guard let tree = try service.loadResources() else {
        throw BotoCoreError(
          .resourceNotExistsError, "The client of \(service.name) is generated without resources")
      }
      let new = ResourceService(
        client: client, name: service.name, tree: tree,
        extensions: ResourceInjections.extensions, options: options)
      made = new
      return new
    }
  }
}
