// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Responses in the services' formats, with invented content.
public enum ResponseBodies {
  /// `ListObjectsV2` of S3 with 1,000 keys.
  public static let listObjects: String = {
    let objects = (0..<1_000).map { number in
      """
      <Contents><Key>folder/subfolder/object-\(number).txt</Key>\
      <LastModified>2024-01-01T00:00:00.000Z</LastModified>\
      <ETag>&quot;0123456789abcdef0123456789abcdef&quot;</ETag>\
      <ChecksumAlgorithm>CRC64NVME</ChecksumAlgorithm><ChecksumType>FULL_OBJECT</ChecksumType>\
      <Size>\(number)</Size><StorageClass>STANDARD</StorageClass></Contents>
      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>my-bucket</Name>\
      <Prefix></Prefix><KeyCount>1000</KeyCount><MaxKeys>1000</MaxKeys>\
      <IsTruncated>true</IsTruncated>\(objects.joined())</ListBucketResult>
      """
  }()

  /// `Query` of DynamoDB with 100 items.
  public static let query: String = {
    let items = (0..<100).map { number in
      """
      {"id":{"S":"user#\(number)"},"sort":{"N":"\(number)"},"name":{"S":"A name of a user"},\
      "active":{"BOOL":true},"scores":{"L":[{"N":"1"},{"N":"2.5"},{"NULL":true}]},\
      "address":{"M":{"street":{"S":"Somewhere 1"},"zip":{"S":"12345"}}}}
      """
    }
    return #"{"Count":100,"ScannedCount":100,"Items":[\#(items.joined(separator: ","))]}"#
  }()

  /// `DescribeInstances` of EC2 with 100 instances.
  public static let describeInstances: String = {
    let reservations = (0..<100).map { number in
      """
      <item><reservationId>r-\(number)</reservationId><ownerId>123456789012</ownerId><groupSet/>\
      <instancesSet><item><instanceId>i-0123456789abcdef\(number)</instanceId>\
      <imageId>ami-12345678</imageId>\
      <instanceState><code>16</code><name>running</name></instanceState>\
      <privateDnsName>ip-10-0-0-1.ec2.internal</privateDnsName><reason/>\
      <amiLaunchIndex>0</amiLaunchIndex><productCodes/><instanceType>t3.micro</instanceType>\
      <launchTime>2024-01-01T00:00:00.000Z</launchTime>\
      <placement><availabilityZone>us-east-1a</availabilityZone><groupName/>\
      <tenancy>default</tenancy></placement><monitoring><state>disabled</state></monitoring>\
      <subnetId>subnet-1</subnetId><vpcId>vpc-1</vpcId>\
      <privateIpAddress>10.0.0.1</privateIpAddress><architecture>x86_64</architecture>\
      <groupSet><item><groupId>sg-1</groupId><groupName>default</groupName></item></groupSet>\
      <blockDeviceMapping><item><deviceName>/dev/sda1</deviceName><ebs><volumeId>vol-1</volumeId>\
      <status>attached</status><attachTime>2024-01-01T00:00:00.000Z</attachTime>\
      <deleteOnTermination>true</deleteOnTermination></ebs></item></blockDeviceMapping>\
      <tagSet><item><key>Name</key><value>web-\(number)</value></item></tagSet>\
      <ebsOptimized>false</ebsOptimized></item></instancesSet></item>
      """
    }
    return """
      <DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">\
      <requestId>00000000-0000-0000-0000-000000000000</requestId>\
      <reservationSet>\(reservations.joined())</reservationSet></DescribeInstancesResponse>
      """
  }()
}
