// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The route of a request to its origin.
struct Route: Sendable {
  let origin: Origin
  /// The proxy on the route.
  let proxy: Proxy?
  /// Whether the proxy forwards the request itself, instead of tunnelling bytes to the origin.
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

  /// A route on which no proxy reads the request: only the origin can exchange both directions at
  /// the same time.
  init(tunnellingTo origin: Origin, through proxies: Proxies?) {
    self.origin = origin
    proxy = origin.isSecure ? proxies?.https : proxies?.http
    isForwarded = false
  }

  /// The destination of its connections: the server that reads the request.
  var destination: Origin { forwarder?.origin ?? origin }

  /// Whether TLS is between a connection and its socket.
  var isEncrypted: Bool { proxy?.origin.isSecure == true || origin.isSecure && !isForwarded }

  /// The proxy that forwards the request.
  var forwarder: Proxy? { isForwarded ? proxy : nil }

  /// The proxy that tunnels bytes.
  var tunnel: Proxy? { isForwarded ? nil : proxy }
}

/// The destination of connections: requests to one origin share them.
struct Origin: Hashable, Sendable {
  let isSecure: Bool
  /// A name or an address, without brackets.
  let host: String
  let port: Int

  init(_ url: RequestURL) throws {
    switch url.scheme {
    case "http": isSecure = false
    case "https": isSecure = true
    default: throw TransportError.invalid("The scheme \"\(url.scheme)\" is neither http nor https")
    }
    let host = url.host
    self.host =
      host.utf8.first == UInt8(ascii: "[") && host.utf8.last == UInt8(ascii: "]")
      ? String(Substring(host.utf8.dropFirst().dropLast())) : host
    port = url.port ?? (isSecure ? 443 : 80)
    guard !self.host.isEmpty, (1...65535).contains(port) else {
      throw TransportError.invalid("There is no host or no valid port in \(url.nameInErrors)")
    }
  }
}
