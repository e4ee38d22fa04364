// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// Changes of a service while a client is made. A session supplies that of each service.
struct ClientCustomization {
  /// Before the look-up in endpoints.json.
  var beforeEndpoint: (inout ClientSetup) -> Void = { _ in }
  /// After the look-up.
  var afterEndpoint: (inout ClientSetup) throws -> Void = { _ in }
  /// The service's own option for dual-stack endpoints, if it has one and it is set.
  var dualStack: (ClientSetup) -> Bool? = { _ in nil }
  /// The default signature; `nil` leaves it to the model.
  var signatureVersion: SignatureVersion?
  /// The built-in parameters of the endpoint rule set.
  var builtIns: (ClientSetup) -> Structure = { _ in [:] }
  /// The client context parameters, by their names in the rule set.
  var clientContext: (ClientSetup) -> Structure = { _ in [:] }
}
