// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import EndpointRules
import Testing

@Suite struct LegacyEndpointsTests {
  let endpoints: LegacyEndpoints

  init() throws {
    endpoints = try LegacyEndpoints(
      node(
        """
        {"partitions": [
          {"partition": "sky", "dnsSuffix": "sky.test", "regionRegex": "^north\\\\-\\\\d+$",
           "regions": {"north-1": {}, "north-2": {}},
           "defaults": {"hostname": "{service}.{region}.{dnsSuffix}", "protocols": ["https"],
             "signatureVersions": ["v4"], "variants": [
               {"tags": ["fips"], "hostname": "{service}-fips.{region}.{dnsSuffix}",
                "dnsSuffix": "fips.test"}]},
           "services": {
             "store": {"defaults": {"protocols": ["http", "https"], "dnsSuffix": "unused.test"},
               "endpoints": {
                 "north-2": {"sslCommonName": "{region}.{service}", "deprecated": true,
                   "variants": [{"tags": ["dualstack", "fips"], "hostname": "both.test"}]},
                 "north-1": {}, "sky-global": {"hostname": "global.test"}}},
             "names": {"partitionEndpoint": "sky-global", "isRegionalized": false,
               "endpoints": {"sky-global": {"hostname": "names.sky.test",
                 "credentialScope": {"region": "north-1", "service": "n"}}}}}},
          {"partition": "aws-iso", "dnsSuffix": "iso.test", "regions": {"iso-1": {}},
           "defaults": {"hostname": "{service}.{dnsSuffix}"}, "services": {}}
        ]}
        """))
  }

  @Test func lists() {
    #expect(endpoints.availablePartitions == ["sky", "aws-iso"])
    #expect(
      endpoints.availableRegions(service: "store", partition: "sky") == ["north-2", "north-1"])
    #expect(
      endpoints.availableRegions(service: "store", partition: "sky", allowNonRegional: true)
        == ["north-2", "north-1", "sky-global"])
    #expect(
      endpoints.availableRegions(
        service: "store", partition: "sky", variantTags: ["fips", "dualstack"]) == ["north-2"])
    #expect(endpoints.availableRegions(service: "nothing", partition: "sky") == [])
    #expect(endpoints.dnsSuffix(partition: "sky") == "sky.test")
    #expect(endpoints.dnsSuffix(partition: "sky", variantTags: ["fips"]) == "fips.test")
    #expect(endpoints.dnsSuffix(partition: "sky", variantTags: ["dualstack"]) == nil)
    #expect(endpoints.dnsSuffix(partition: "moon") == nil)
  }

  @Test func partitionOfARegion() throws {
    #expect(try endpoints.partition(forRegion: "north-77") == "sky")
    #expect(try endpoints.partition(forRegion: "iso-1") == "aws-iso")
    #expect(throws: LegacyEndpointError.unknownRegion("west")) {
      try endpoints.partition(forRegion: "west")
    }
  }

  @Test func hostOfARegion() throws {
    let known = try #require(try endpoints.endpoint(service: "store", region: "north-2"))
    #expect(known.hostname == "store.north-2.sky.test")
    #expect(known.sslCommonName == "north-2.store")
    #expect(known.dnsSuffix == "sky.test")
    #expect(known.protocols == ["http", "https"])
    #expect(known.signatureVersions == ["v4"])
    #expect(known.isDeprecated)
    let guessed = try #require(try endpoints.endpoint(service: "new", region: "north-9"))
    #expect(guessed.hostname == "new.north-9.sky.test")
    #expect(!guessed.isDeprecated)
    #expect(try endpoints.endpoint(service: "store", region: "west") == nil)
    let forced = try endpoints.endpoint(service: "store", region: "west", partition: "sky")
    #expect(forced?.hostname == "store.west.sky.test")
    #expect(try endpoints.endpoint(service: "store", region: "west", partition: "moon") == nil)
  }

  @Test func endpointOfAPartition() throws {
    for region in [nil, "north-1"] {
      let endpoint = try #require(try endpoints.endpoint(service: "names", region: region))
      #expect(endpoint.endpointName == "sky-global")
      #expect(endpoint.hostname == "names.sky.test")
      #expect(endpoint.credentialScopeRegion == "north-1")
      #expect(endpoint.credentialScopeService == "n")
    }
    #expect(throws: LegacyEndpointError.noRegion) {
      try endpoints.endpoint(service: "store", region: nil)
    }
  }

  @Test func variants() throws {
    let fips = try endpoints.endpoint(service: "store", region: "north-1", useFIPS: true)
    #expect(fips?.hostname == "store-fips.north-1.fips.test")
    let both = try endpoints.endpoint(
      service: "store", region: "north-2", useDualStack: true, useFIPS: true)
    #expect(both?.hostname == "both.test")
    #expect(both?.dnsSuffix == "sky.test")
    do {
      _ = try endpoints.endpoint(service: "store", region: "north-1", useDualStack: true)
      Issue.record("There is no such endpoint")
    } catch {
      #expect(
        error.description == """
          Unable to construct a modeled endpoint with the following variant(s) ['dualstack']: \
          Endpoint does not exist for store in region north-1
          """)
    }
    #expect(try endpoints.endpoint(service: "a", region: "iso-1", useDualStack: true) == nil)
    #expect(throws: LegacyEndpointError.self) {
      try endpoints.endpoint(
        service: "a", region: "iso-1", partition: "aws-iso", useDualStack: true)
    }
  }

  @Test func unknownFormat() throws {
    let empty = try node("{}")
    #expect(throws: LegacyEndpointError.self) { try LegacyEndpoints(empty) }
    let pattern = try node(#"{"partitions": [{"partition": "x", "regionRegex": "[a]"}]}"#)
    #expect(throws: LegacyEndpointError.self) { try LegacyEndpoints(pattern) }
  }
}
