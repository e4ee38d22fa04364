// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The way of a request to its origin.
struct Route: Sendable {
  let origin: Origin
  /// What it goes through.
  let proxy: Proxy?
  /// Whether the proxy reads the request, instead of passing bytes on to the origin.
  let isForwarded: Bool

  init(to origin: Origin, through proxies: Proxies?) {
    self.origin = origin
    guard let proxies, let proxy = origin.isSecure ? proxies.https : proxies.http else {
      self.proxy = nil
      isForwarded = false
      return
    }
    self.proxy = proxy
    isForwarded =
      !origin.isSecure
      || proxy.origin.isSecure && proxies.options.useForwardingForHTTPS == true
  }

  /// A way on which no proxy reads the request: what both sides say at a time, only the origin can.
  init(tunnellingTo origin: Origin, through proxies: Proxies?) {
    self.origin = origin
    proxy = origin.isSecure ? proxies?.https : proxies?.http
    isForwarded = false
  }

  /// Where its connections lead: whoever reads the request there.
  var destination: Origin { forwarder?.origin ?? origin }

  /// Whether TLS stands between a connection and its socket.
  var isEncrypted: Bool { proxy?.origin.isSecure == true || origin.isSecure && !isForwarded }

  /// The proxy that reads the request.
  var forwarder: Proxy? { isForwarded ? proxy : nil }

  /// The proxy that passes bytes on.
  var tunnel: Proxy? { isForwarded ? nil : proxy }
}
