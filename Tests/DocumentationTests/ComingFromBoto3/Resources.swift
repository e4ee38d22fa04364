import Boto3

enum ResourceExamples {
  static func resources() async throws {
    // snippet: resource
    let s3 = try Boto3.resource("s3")
    for try await bucket in s3.buckets.all() { print(try await bucket.name) }
    // end
  }

  static func bucketWork(_ s3: Resource) async throws {
    // snippet: create-bucket
    let bucket = try await s3.createBucket(
      Bucket: "my-bucket",
      CreateBucketConfiguration: ["LocationConstraint": "eu-central-1"])
    try await bucket.waitUntilExists()
    print(try await bucket.creationDate)
    // end
    // snippet: objects
    let object = s3.Object("my-bucket", "greeting.txt")
    try await object.put(Body: "Hello")
    print(try await object.contentLength, try await object.lastModified)
    let text = try await String(reading: object.get().Body)
    print(text)
    // end
    // snippet: collection
    for try await summary in bucket.objects.filter(Prefix: "logs/").limit(500) {
      print(try await summary.key, try await summary.size)
    }
    // end
    // snippet: batch-delete
    try await bucket.objects.filter(Prefix: "tmp/").delete()
    // end
    // snippet: versions
    try await bucket.Versioning().enable()
    for try await version in bucket.objectVersions.filter(Prefix: "greeting.txt") {
      print(try await version.objectKey, try await version.id)
    }
    // end
    // snippet: copy
    let copy = s3.Object("my-bucket", "copy.txt")
    try await copy.copyFrom(CopySource: ["Bucket": "my-bucket", "Key": "greeting.txt"])
    try await copy.Acl().put(ACL: "public-read")
    try await copy.delete()
    // end
    // snippet: bucket-settings
    try await bucket.Cors().put(
      CORSConfiguration: [
        "CORSRules": [["AllowedMethods": ["GET"], "AllowedOrigins": ["https://example.com"]]]
      ])
    try await bucket.Website().put(
      WebsiteConfiguration: ["IndexDocument": ["Suffix": "index.html"]])
    print(try await bucket.Cors().corsRules)
    // end
    // snippet: multipart
    let upload = try await s3.Object("my-bucket", "big.bin").initiateMultipartUpload()
    let part = try await upload.Part(1).upload(Body: .file("big.bin"))
    try await upload.complete(
      MultipartUpload: ["Parts": [["PartNumber": 1, "ETag": part.ETag]]])
    // end
    // snippet: delete-bucket
    try await bucket.objectVersions.delete()
    try await bucket.delete()
    // end
  }

  static func instances(_ session: Session) async throws {
    // snippet: instances
    let ec2 = try session.resource("ec2")
    let running = ec2.instances.filter(
      Filters: [["Name": "instance-state-name", "Values": ["running"]]])
    for try await instance in running {
      print(try await instance.id, try await instance.instanceType)
    }
    // end
    // snippet: create-instances
    let created = try await ec2.createInstances(
      ImageId: "ami-12345678", MinCount: 1, MaxCount: 2, InstanceType: "t3.micro")
    for instance in created {
      try await instance.waitUntilRunning()
      try await instance.load()
      print(try await instance.publicIpAddress)
    }
    // end
    // snippet: references
    if let vpc = try await created[0].vpc {
      for try await subnet in vpc.subnets.all() { print(try await subnet.cidrBlock) }
    }
    // end
    // snippet: batch-stop
    try await running.stop()
    // end
  }

  static func queues(_ session: Session) async throws {
    // snippet: queues
    let sqs = try session.resource("sqs")
    let queue = try await sqs.createQueue(QueueName: "jobs", Attributes: ["DelaySeconds": "5"])
    try await queue.sendMessage(MessageBody: "first")
    for message in try await queue.receiveMessages(MaxNumberOfMessages: 10) {
      print(try await message.body)
      try await message.delete()
    }
    // end
  }

  static func meta(_ bucket: Resource) async throws {
    // snippet: meta
    let client = bucket.meta.client
    print(bucket.meta.serviceName, bucket.meta.identifiers, bucket.availableSubresources)
    try await client.putBucketTagging(
      Bucket: try await bucket.name,
      Tagging: ["TagSet": [["Key": "team", "Value": "data"] as Value]] as Value)
    // end
  }
}
