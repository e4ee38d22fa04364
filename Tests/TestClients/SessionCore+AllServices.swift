// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSConfiguration
package import AWSCredentials
package import BotoCore
import ServiceModel

extension SessionCore {
  /// A session with all services: those that `Boto3.client(_:)` links.
  package static func withAllServices(
    store: ConfigStore, credentials: Credentials? = nil, clientOptions: ClientOptions? = nil,
    observability: Observability = Observability()
  ) throws -> SessionCore {
    ModelBundle.linkServices()
    return try SessionCore(
      store: store, credentials: credentials, clientOptions: clientOptions,
      observability: observability)
  }

  /// A session with all services, from its options.
  package static func withAllServices(_ options: SessionOptions) throws -> SessionCore {
    ModelBundle.linkServices()
    return try SessionCore(options)
  }
}
