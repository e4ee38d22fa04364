// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP

#if os(Linux)
  import TestSupport
  import Testing
  import WireFormats

  @testable import AWSHTTP

  struct SocketOptionTests {
    @Test(arguments: [false, true]) func theKernelProbes(keepAlive: Bool) async throws {
      let server = try await ScriptedServer { connection in
        while try await connection.head() != nil { try await connection.respond("x") }
      }
      let transport = NIOTransport(configuration: TransportConfiguration(tcpKeepAlive: keepAlive))
      let request = WireRequest(method: "GET", url: server.url())
      _ = try await transport.send(request, options: TransportOptions())
      #expect(try Self.probes(port: server.port) == keepAlive)
      await transport.shutdown()
    }

    /// Whether the kernel's keep-alive timer runs for the connection to a port: the field `tr` of
    /// `/proc/net/tcp` is 2 then.
    private static func probes(port: Int) throws -> Bool {
      let table = try #require(TestFile.content(of: "/proc/net/tcp"))
      let remote = "0100007F:" + hexadecimal(port)
      return table.split(separator: "\n").contains { line in
        let fields = line.split(separator: " ")
        return fields.count > 5 && fields[2] == remote && fields[5].hasPrefix("02:")
      }
    }

    private static func hexadecimal(_ port: Int) -> String {
      let digits = String(port, radix: 16, uppercase: true)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
#endif
