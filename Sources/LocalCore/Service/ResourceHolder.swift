// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A service's state that says which resources are there, to services that send to them.
package protocol ResourceHolder: Sendable {
  /// Whether a resource is there.
  ///
  /// - Parameter resource: What ARNs have behind the account: a queue's name.
  func holds(_ resource: String) -> Bool
}

extension Turn {
  /// Whether a resource of a service is there.
  ///
  /// - Parameters:
  ///   - service: The service, by botocore's name.
  ///   - resource: What ARNs have behind the account.
  package func holds(_ service: String, _ resource: String, in place: Place) -> Bool {
    let state = world.states[World.Key(service, .region, place)] as? any ResourceHolder
    return state?.holds(resource) ?? false
  }
}
